# Добавление и правка автора.
creators-form-new = Новый автор
creators-form-new-creator = Новый автор
creators-form-new-blogger = Новый блогер
creators-form-new-kreator = Новый креатор
creators-form-edit = Правка
creators-form-lede = Для начала хватит имени, остальное можно дополнять со временем.
creators-form-made = Запись добавлена
creators-form-alike = { $n ->
    [one] Похоже, этот человек уже есть в списке
    [few] В списке { $n } похожих человека
    [many] В списке { $n } похожих человек
   *[other] В списке { $n } похожего человека
}
creators-form-sure = Это другой человек, всё равно добавить
creators-form-commas = Через запятую

creators-form-name = Имя
creators-form-name-help = Так, как человек пишет его сам, своим алфавитом. Мы ничего не исправляем.
creators-form-given-name = Имя
creators-form-patronymic = Отчество
creators-form-family-name = Фамилия
creators-form-goes-by = Как подписывать
creators-form-goes-by-help = Если в списках нужно другое имя
creators-form-given-latin = Имя латиницей
creators-form-patronymic-latin = Отчество латиницей
creators-form-family-latin = Фамилия латиницей
creators-form-latin-help = Так, как человек пишет её сам. Если оставить пустым, составим из имени и отметим, что это наш вариант.
creators-form-other-names = Другие имена

creators-form-address = Как обращаться
creators-form-address-en = Обращение по-английски
creators-form-address-en-help = Например: Julia
creators-form-address-ru = Обращение по-русски
creators-form-address-ru-help = Например: Юля
creators-form-pronouns = Местоимения
creators-form-birthday = День рождения
creators-form-birthday-help = Месяц и день, например 04-14. Год не спрашиваем.
creators-form-languages = Языки
creators-form-language-at = Язык { $n }

creators-form-place = Место и время
creators-form-market = Основной рынок
creators-form-country = Страна
creators-form-city = Город
creators-form-city-other = Город на другом алфавите
creators-form-zone = Часовой пояс
creators-form-work-days = Рабочие дни
creators-form-work-from = Работает с
creators-form-work-to = Работает до
creators-form-quiet-from = Не беспокоить с
creators-form-quiet-to = Не беспокоить до
creators-form-quiet-help = В эти часы мы не пишем

creators-form-contacts = Как связаться
creators-form-contacts-help = В том порядке, в каком удобно автору. Хорошо, если способов два и они не зависят друг от друга.
creators-form-contact-kind = Способ { $n }
creators-form-contact-value = Адрес или имя { $n }
creators-form-contact-purpose = Для чего { $n }

creators-form-channels = Площадки
creators-form-channels-help = Ссылка или ник. По ссылке площадку определим сами.
creators-form-by-link = По ссылке
creators-form-channel-platform = Площадка { $n }
creators-form-channel-handle = Ссылка или ник { $n }

creators-form-work = О чём и зачем
creators-form-niches = Темы
creators-form-values = Ценности
creators-form-tags = Метки
creators-form-goals = Цели автора
creators-form-goals-help = Его или её словами, если они есть
creators-form-audience-note = Об аудитории
creators-form-custom = Наши поля

creators-form-consent = На каком основании храним
creators-form-consent-help = Почему эти данные можно хранить.
creators-form-consent-basis = Основание
creators-form-consent-on = С какого дня
creators-form-consent-until = До какого дня
creators-form-consent-note = Где это записано
creators-form-note-head = Первая заметка
creators-form-note = Заметка
creators-form-note-help = Можно Markdown. Пишите то, что не стыдно показать человеку.
