# Авторы: страница, анкета, оценочный лист, свои поля. Приставка creators-; предложения ленты начинаются с event-creator,
# event-channel, event-note, event-attachment, event-assessment, event-expertise, event-audience, event-address, event-custom.

# Поля как подписи
creators-given-name = Имя
creators-patronymic = Отчество
creators-family-name = Фамилия
creators-goes-by = Как подписывать
creators-given-latin = Имя латиницей
creators-patronymic-latin = Отчество латиницей
creators-family-latin = Фамилия латиницей
creators-other-names = Другие имена
creators-pronouns = Местоимения
creators-address-en = Обращение по-английски
creators-address-ru = Обращение по-русски
creators-languages = Языки
creators-market = Домашний рынок
creators-country = Страна
creators-city = Город
creators-city-other = Город другим алфавитом
creators-zone = Часовой пояс
creators-work-days = Рабочие дни
creators-work-from = Работает с
creators-work-to = Работает до
creators-quiet-from = Не беспокоить с
creators-quiet-to = Не беспокоить до
creators-birthday = День рождения
creators-contacts = Как связаться
creators-niches = Темы
creators-values = Ценности
creators-tags = Метки
creators-goals = Цели
creators-audience-note = Об аудитории
creators-consent-basis = Основание
creators-consent-on = С какого дня
creators-consent-until = До какого дня
creators-consent-note = Где это записано
creators-custom = Свои поля

# Анкета
creators-new = Новый автор
creators-edit = Правка
creators-new-lede = Для начала хватит имени, остальное можно дополнять со временем.
creators-made = Запись добавлена
creators-part-name = Имя
creators-part-address = Как обращаться
creators-part-contacts = Как связаться
creators-part-where = Место
creators-part-hours = Время
creators-part-work = О чём и зачем
creators-part-note = Первая заметка
creators-given-name-help = Так, как человек пишет его сам, своим алфавитом. Мы ничего не исправляем.
creators-goes-by-help = Если в списках нужно другое имя
creators-given-latin-help = Так, как человек пишет его сам. Если оставить пустым, запишем как в паспорте и отметим, что это наш вариант.
creators-other-names-help = Другим алфавитом, прежние, псевдонимы, через запятую. По ним тоже можно найти.
creators-languages-help = Названия через запятую, сначала тот, на котором проще
creators-birthday-help = Месяц и день, например 04-14. Год не спрашиваем.
creators-contacts-help = В том порядке, в каком удобно автору. Хорошо, если способов два и они не зависят друг от друга.
creators-contact-kind = Способ связи
creators-contact-value = Адрес, номер или имя
creators-contact-purpose = Для чего
creators-city-other-help = Для коллег, которые читают другим алфавитом
creators-zone-help = Выберите или впишите любой, например Asia/Tomsk
creators-quiet-help = В эти часы не пишем; могут переходить через полночь
creators-list-help = Через запятую, главная первой
creators-values-help = Что для человека важно
creators-tags-help = Наши пометки, их видит только команда
creators-goals-help = Словами самого автора, если они есть
creators-draft = Вернули то, что вы успели набрать.
creators-draft-drop = Вернуть сохранённое
creators-alike = Похоже, этот человек уже есть в списке.
creators-alike-help = Взгляните, прежде чем заводить вторую запись об одном человеке.
creators-alike-sure = Это другой человек, всё равно добавить
creators-why-account = та же площадка
creators-why-email = тот же адрес почты
creators-why-phone = тот же номер
creators-why-handle = тот же ник
creators-why-name = то же имя

# Что принять нельзя
creators-name-needed = Нужно имя, фамилия или псевдоним
creators-birthday-form = Месяц и день, например 04-14
creators-date-ahead = Этот день ещё не наступил
creators-is-merged = Эта запись вошла в другую, правьте ту
creators-evidence-needed = Скажите, из чего это видно: оценке нужно подтверждение
creators-assessment-empty = Скажите хоть что-нибудь хотя бы об одном пункте
creators-file-empty = Файл пуст
creators-file-type = Такие файлы мы не храним
creators-no-room = Их уже { $max }, больше не поместится; сначала уберите что-нибудь
creators-files-many = Файлов уже { $max }, сначала уберите какой-нибудь
creators-choice-in-use = { $n ->
    [one] Значение, которое вы убрали, ещё стоит у { $n } автора
    [few] Значение, которое вы убрали, ещё стоит у { $n } авторов
    [many] Значение, которое вы убрали, ещё стоит у { $n } авторов
   *[other] Значение, которое вы убрали, ещё стоит у { $n } автора
 }

# Дни, способы связи, поводы
creators-day-mon = пн
creators-day-tue = вт
creators-day-wed = ср
creators-day-thu = чт
creators-day-fri = пт
creators-day-sat = сб
creators-day-sun = вс
creators-contact-email = Почта
creators-contact-phone = Телефон
creators-contact-telegram = Telegram
creators-contact-whatsapp = WhatsApp
creators-contact-vk = ВКонтакте
creators-contact-max = MAX
creators-contact-instagram = Instagram
creators-contact-discord = Discord
creators-contact-agent = Агент
creators-contact-other = Другой способ
creators-purpose-any = для всего
creators-purpose-papers = для документов
creators-purpose-urgent = если срочно
creators-label-tag = Метка
creators-label-niche = Тема
creators-label-value = Ценность
creators-consent = На каком основании храним
creators-consent-consent = Согласие
creators-consent-contract = Договор
creators-consent-interest = Законный интерес

# Страница
creators-on-page = На этой странице
creators-about = Об авторе
creators-history = Что было
creators-where = Где живёт
creators-yours = у вас { $time }
creators-publishes = Где публикуется
creators-reach = Лучше всего писать
creators-together = Вместе с
creators-since = с { $day }
creators-derived = наш вариант, как в паспорте
creators-hour-good = удобное время
creators-hour-early = там ещё рано
creators-hour-late = там уже поздно
creators-hour-off = там выходной
creators-hour-quiet = просьба не беспокоить
creators-is-archived = В архиве.
creators-is-archived-help = В списках и поиске этой записи нет, но всё в ней сохранено.
creators-archive = В архив
creators-restore = Вернуть из архива
creators-archived = Убрали в архив
creators-restored = Вернули из архива
creators-merge = Объединить с другой записью
creators-merge-lede = Выберите запись о том же человеке. Дальше обе встанут рядом, и вы решите по каждому полю.
creators-merge-find = Имя, ник или почта
creators-merge-nobody = Похожих людей здесь нет
creators-merge-nobody-help = Поищите по другому написанию, нику или почте.
creators-full-name = Имя в документах
creators-latin-full = Латиницей
creators-quiet = Не беспокоить
creators-between = с { $from } до { $to }
creators-checked = проверено { $day }
creators-contacts-order = сначала самый удобный
creators-address-form = На «ты» или на «вы»
creators-address-ty = на «ты»
creators-address-vy = на «вы»
creators-address-none = не договорились
creators-wants = Что для автора важно
creators-nothing-known = Пока ничего не известно.
creators-fill-in = Заполнить
creators-see = посмотреть
creators-remove-topic = Убрать: { $topic }

# Партнёрства
creators-partnership-start = Начать партнёрство
creators-no-partnerships = Партнёрств пока нет. Первое начинается с бренда и этапа.

# Площадки
creators-no-channels = Площадок пока не знаем.
creators-channel-add = Добавить площадку
creators-channel-edit = Правка площадки
creators-channel-open = { $platform }: открыть { $handle }
creators-channel-remove = Убрать площадку
creators-channel-remove-help = Вместе с ней уйдёт вся её история. Если там просто затишье, оставьте: история пригодится.
creators-channel-removed = Площадку убрали
creators-chart-grew = { $name }: подписчиков больше на { $percent } за { $span }, было { $from }, стало { $to }
creators-chart-fell = { $name }: подписчиков меньше на { $percent } за { $span }, было { $from }, стало { $to }
creators-chart-steady = { $name }: подписчиков примерно столько же, { $span } назад было { $from }, стало { $to }
creators-counted = на { $day }
creators-numbers = Те же числа в таблице
creators-one-count = Чтобы нарисовать линию, нужны числа хотя бы за два разных дня.
creators-observations = Всё, что считали
creators-no-observations = Пока никто ничего не считал.
creators-observe = Записать число
creators-metric = Что посчитали
creators-metric-followers = Подписчики
creators-metric-views = Просмотры обычной публикации
creators-metric-engagements = Реакции на обычную публикацию
creators-metric-posts = Публикаций за 30 дней
creators-value = Число
creators-on = День
creators-on-help = Если за этот день число уже есть, его заменит новое.
creators-source = Источник
creators-source-manual = вручную
creators-source-import = загрузка
creators-source-api = API
creators-source-platform = площадка
creators-forget = Убрать то, что посчитали { $day }
creators-platform = Площадка
creators-platform-needed = Выберите площадку или вставьте ссылку целиком
creators-platform-by-address = Определить по ссылке
creators-handle = Ссылка или ник
creators-handle-help = Ссылка или ник. По ссылке площадку определим сами.
creators-title = Название канала
creators-language = Язык
creators-followers = Подписчики
creators-followers-help = Если никто не считал, оставьте пустым
creators-followers-on = На какой день
creators-followers-on-help = Если пусто, то на сегодня
creators-url = Ссылка
creators-external-id = Номер на самой площадке

# Оценочный лист
creators-scorecard = Оценочный лист
creators-scorecard-help = У каждого пункта есть подтверждение. Баллы не складываем.
creators-no-assessments = Его пока никто не заполнил.
creators-assess = Заполнить оценочный лист
creators-assess-again = Поправить мой лист
creators-assess-lede = Оценке нужно подтверждение. Чего вы не знаете, то остаётся неизвестным, и это не ноль. Чужое мнение встанет рядом с вашим.
creators-assess-remove = Убрать мой лист
creators-whole = В целом, несколькими словами
creators-line = Пункт
creators-line-unknown = неизвестно
creators-line-performance = Результаты
creators-line-audience = Аудитория
creators-line-expertise = Знание дела
creators-line-conduct = Поведение
creators-line-reliability = Надёжность
creators-line-values = Ценности
creators-line-cultural-fit = Культурная близость
creators-ask-performance = Что говорят настоящие числа прошлых работ рядом с обычными?
creators-ask-audience = Те ли это люди, с которыми говорит бренд?
creators-ask-expertise = В чём разбирается и где это видно?
creators-ask-conduct = Как ведёт себя с людьми на публике и в комментариях?
creators-ask-reliability = Держит ли слово?
creators-ask-values = Что считает важным и вяжется ли это с делами бренда?
creators-ask-cultural-fit = Звучит ли это как своё для зрителей той же культуры?
creators-outside-help = Вы с другого рынка, поэтому ваша оценка останется впечатлением, а пункт — неизвестным.
creators-from-outside = с другого рынка
creators-rating-of = { $rating } из 5
creators-evidence = Из чего это видно
creators-evidence-help = Работа, результат, чьи-то слова
creators-evidence-url = Ссылка

# Знание дела и аудитория
creators-expertise = Знание дела
creators-no-expertise = Пока ничего не записано.
creators-no-evidence = подтверждения пока нет
creators-expertise-add = Добавить тему
creators-topic = Тема
creators-audience = Аудитория
creators-no-audience = Пока ничего не измерено.
creators-audience-add = Добавить сведения
creators-kind = О чём
creators-audience-age = Возраст
creators-audience-gender = Пол
creators-audience-country = Страна
creators-audience-language = Язык
creators-audience-interest = Интересы
creators-label = Кто
creators-label-help = Например: 25–34, Казахстан, походы
creators-share-percent = Сколько процентов аудитории
creators-observed-on = Когда измерено

# Заметки и файлы
creators-note-write = Написать заметку
creators-note-edit = Правка заметки
creators-note-removed = Заметку убрали
creators-body = Заметка
creators-markdown = Можно Markdown. Пишите то, что не стыдно показать человеку.
creators-pin = Держать наверху
creators-pinned = наверху
creators-no-notes = Заметок пока нет.
creators-files = Файлы
creators-no-files = Файлов пока нет.
creators-file = Файл
creators-file-help = Документы, картинки, звук и видео до { $max }
creators-file-removed = Файл убрали

# Что было
creators-kinds = Какие события
creators-kind-record = Запись
creators-kind-notes = Заметки и файлы
creators-kind-contacts = Разговоры и память
creators-no-events = Ничего такого не было.
creators-older = Что было раньше
creators-event-other = Другое изменение ({ $verb })

# Свои поля
creators-own-fields = Свои поля
creators-own-fields-lede = То, что вашей команде важно знать о каждом авторе, а мы не предусмотрели.
creators-no-own-fields = Своих полей пока нет
creators-no-own-fields-help = Поле станет строкой анкеты, столбцом, фильтром и столбцом выгрузки.
creators-field-add = Добавить поле
creators-field-archived = Поле убрали в архив
creators-field-archive-help = Из анкеты и списков поле уйдёт, но значения останутся и вернутся вместе с ним.
creators-archived-badge = в архиве
creators-label-en = Название по-английски
creators-label-ru = Название по-русски
creators-label-both = Хватит одного: оно послужит обоим языкам.
creators-custom-kind = Вид
creators-custom-kind-help = Потом его не поменять: значения потеряют смысл.
creators-custom-text = Текст
creators-custom-number = Число
creators-custom-date = Дата
creators-custom-choice = Выбор
creators-custom-link = Ссылка
creators-choices = Варианты
creators-choices-help = По одному в строке, только для выбора

# Предложения ленты
event-creator_create = Создана запись
event-creator_edit = Изменено: { $changed }
event-creator_archive = Запись ушла в архив
event-creator_restore = Запись вернулась из архива
event-creator_label = { $kind ->
    [niche] Добавлена тема: { $label }
    [value] Добавлена ценность: { $label }
   *[tag] Добавлена метка: { $label }
 }
event-creator_unlabel = { $kind ->
    [niche] Убрана тема: { $label }
    [value] Убрана ценность: { $label }
   *[tag] Убрана метка: { $label }
 }
event-channel_add = { $platform }, { $handle }: площадка добавлена
event-channel_edit = { $platform }, { $handle }: площадка изменена
event-channel_remove = { $platform }, { $handle }: площадка убрана
event-channel_reorder = Изменён порядок площадок
event-channel_observe = { $platform }, { $handle }: новые числа
event-channel_forget = { $platform }: убрано число за { $on }
event-note_add = Появилась заметка
event-note_edit = Заметка изменена
event-note_remove = Заметка убрана
event-note_restore = Заметка возвращена
event-attachment_add = Добавлен файл: { $name }
event-attachment_remove = Файл убран
event-attachment_restore = Файл возвращён
event-assessment_add = { $lines ->
    [one] Заполнен оценочный лист, { $lines } пункт
    [few] Заполнен оценочный лист, { $lines } пункта
    [many] Заполнен оценочный лист, { $lines } пунктов
   *[other] Заполнен оценочный лист, { $lines } пункта
 }
event-assessment_edit = { $lines ->
    [one] Изменён оценочный лист, { $lines } пункт
    [few] Изменён оценочный лист, { $lines } пункта
    [many] Изменён оценочный лист, { $lines } пунктов
   *[other] Изменён оценочный лист, { $lines } пункта
 }
event-assessment_remove = Оценочный лист убран
event-expertise_put = { $evidence ->
    [yes] Знание дела с подтверждением: { $topic }
   *[no] Знание дела: { $topic }
 }
event-expertise_remove = Знание дела, тема убрана: { $topic }
event-audience_put = Измерена аудитория: { $label }
event-audience_remove = Убраны сведения об аудитории
event-address_settle = { $form ->
    [ty] Теперь на «ты»
    [vy] Теперь на «вы»
   *[none] На «ты» или на «вы» — больше не решено
 }
event-creator_merge = Сюда вошла другая запись
event-creator_unmerge = Объединение отменено
event-creators_apart = Решено: с другой записью это разные люди
event-creators_not_apart = Уже не решено, что с другой записью это разные люди
event-creator_import = Из строки { $row } загрузки
event-custom_define = Добавлено поле: { $label }
event-custom_edit = Изменено поле: { $label }
event-custom_archive = Поле ушло в архив: { $label }
event-custom_restore = Поле вернулось из архива: { $label }
event-custom_reorder = Изменён порядок полей
