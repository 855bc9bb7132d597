# Поиск, палитра, справка.
desk-lede = Имя на любом из двух алфавитов, ник или почта. Небольшие опечатки не помешают.
desk-field = Кого ищете?
desk-none = По запросу «{ $q }» никого нет
desk-none-why = Попробуйте меньше букв, одну фамилию или ник.
desk-add = Добавить этого автора
desk-found = { $n ->
    [one] Нашёлся { $n } человек
    [few] Нашлось { $n } человека
    [many] Нашлось { $n } человек
   *[other] Нашлось { $n } человека
}
desk-people = Люди
desk-go-to = Перейти

desk-help-lede = Что здесь для чего и как себя ведёт.
desk-help-find = Как найти человека
desk-help-find-example = Нажмите Ctrl K где угодно или / вне поля ввода. «ivan» находит Ивана, а «иван» — Ivan: имена сравниваются по звучанию на обоих алфавитах.
desk-help-find-2 = Годится написание из паспорта, привычное и английское: Julia, Yulia и Iuliia — одно имя. Подойдут ник, почта и слово с одной-двумя опечатками.
desk-help-find-3 = Забыли переключить раскладку — проверим и другую.
desk-help-directory = Список партнёров
desk-help-directory-1 = Фильтры — это плашки: значения внутри одной плашки заменяют друг друга, а вместе плашки сужают список. Всё, что вы видите, записано в адресе, поэтому любой список можно отправить ссылкой.
desk-help-directory-2 = Подборка хранит фильтры, порядок и столбцы под своим названием. Она только ваша, пока вы ею не поделитесь; число подборок не ограничено.
desk-help-directory-3 = По подписчикам список сам не сортируется никогда. Здесь люди, а не аудитории.
desk-help-words = Этап, уровень, стаж
desk-help-words-1 = Этап говорит, где сейчас партнёрство: Кандидат, Основа, Углубление, Расширение. Решение о переходе принимает человек, и причина сохраняется.
desk-help-words-2 = Уровни — ваше собственное деление партнёров, с вашими названиями.
desk-help-words-3 = Стаж считается с первого сотрудничества и не зависит ни от этапа, ни от уровня.
desk-help-words-4 = У потенциала, разового или на годы, всегда есть причина и дата, когда к нему вернуться.
desk-help-import = Загрузка файлов
desk-help-import-1 = Загружайте CSV или Excel как есть. Кодировку, разделители и строку заголовков найдём сами, смысл столбцов предложим и спросим там, где по данным не решить.
desk-help-import-2 = До записи вы увидите, кого добавим, у кого что изменим, кого пропустим и почему. Добавленные, изменённые, пропущенные и отклонённые строки в сумме всегда дают все строки файла.
desk-help-import-3 = Загрузку можно отменить целиком. Тот же файл, загруженный второй раз, никого не добавит дважды.
desk-help-merge = Двойники
desk-help-merge-1 = Мы предложим пары, за которыми, похоже, один человек: та же почта, тот же аккаунт, то же имя на двух алфавитах. Вы сравните записи рядом и выберете, что оставить.
desk-help-merge-2 = Всё связанное переедет следом, а объединение можно отменить.
desk-help-roles = Кто что может
desk-help-roles-1 = Владелец может всё: участники, рынки, поля, журнал действий.
desk-help-roles-2 = Менеджер работает с авторами и партнёрствами, загружает, объединяет и выгружает.
desk-help-roles-3 = Аналитик читает и выгружает.
desk-help-roles-4 = Наблюдатель читает и может вести свои подборки.
desk-help-safe = Ничего не пропадёт
desk-help-safe-1 = Если двое правят одно и то же, второй об этом узнает, а набранное останется на странице.
desk-help-safe-2 = Массовые правки, загрузки и объединения можно отменить. Каждое изменение есть в хронике: кто и когда.
desk-help-safe-3 = Неизвестное показано как неизвестное, а не как ноль.

# «Сегодня»
desk-today-greeting = { $part ->
    [morning] Доброе утро, { $name }.
    [day] Добрый день, { $name }.
   *[evening] Добрый вечер, { $name }.
}
desk-today-waits-none = Вас ничего не ждёт.
desk-today-waits = { $n ->
    [one] Вас ждёт { $n } дело, время ещё есть.
    [few] Вас ждут { $n } дела, время ещё есть.
    [many] Вас ждут { $n } дел, время ещё есть.
   *[other] Вас ждут { $n } дела, время ещё есть.
}
desk-today-waits-some = { $n ->
    [one] Вас ждёт { $n } дело,
    [few] Вас ждут { $n } дела,
    [many] Вас ждут { $n } дел,
   *[other] Вас ждут { $n } дела,
}
desk-today-due-some = у { $n } подошёл срок.
desk-today-at-desk = { $city } за работой до { $time } по вашему времени — начните оттуда.
desk-today-off = Сегодня выходной, { $market }: { $holiday }. Лучше ни о чём там не просить.
desk-today-whose = Чьи дела
desk-today-filters = Фильтры
desk-today-filter-off = Снять фильтр: { $field }
desk-today-group = Группа
desk-today-nobody = ничьё
desk-today-standing = { $stage }, год { $year } · { $brand }
desk-today-late = просрочено с { $day }
desk-today-due = срок { $day }
desk-today-since = ждёт с { $day }
desk-today-until = Отложено до { $day }
desk-today-done-at = Сделано в { $time }
desk-today-dismissed-at = Отклонено в { $time }
desk-today-unfiltered = Показать все
desk-today-all-of = { $n ->
    [one] Показать все: { $n }
    [few] Показать все { $n }
    [many] Показать все { $n }
   *[other] Показать все: { $n }
}
desk-today-all-done = Ничего не ждёт
desk-today-done-count = { $n ->
    [one] Сегодня сделано { $n } дело.
    [few] Сегодня сделано { $n } дела.
    [many] Сегодня сделано { $n } дел.
   *[other] Сегодня сделано { $n } дела.
}
desk-today-back-on = Первое из отложенного вернётся: { $day }.
desk-today-comes-by-itself = Следующее появится здесь само.
desk-today-all-done-moments = Есть время на слово без просьбы: посмотрите, с чем можно поздравить.
desk-today-help-team = { $n ->
    [one] Команду ждёт { $n } дело
    [few] Команду ждут { $n } дела
    [many] Команду ждут { $n } дел
   *[other] Команду ждут { $n } дела
}
desk-today-none-snoozed = Ничего не отложено
desk-today-none-done = Сегодня пока ничего не сделано
desk-hour-from = { $known ->
    [yes] {", лучше с "}{ $from }
   *[no] {""}
}
desk-hour = { $why ->
    [good] хорошее время
    [early] там рано{ desk-hour-from }
    [late] там поздно{ desk-hour-from }
    [off] там выходной{ desk-hour-from }
    [holiday] там праздник: { $holiday }{ desk-hour-from }
   *[quiet] тихие часы{ desk-hour-from }
}
desk-beside = Неделя и обещания
desk-week = Эта неделя в двух поясах
desk-week-hours = { $from }–{ $to }
desk-week-both = работают оба
desk-week-together = Рабочие часы этой недели. Оба города за работой: { $own } { $hours }, { $other } { $theirs }.
desk-week-apart = Рабочие часы этой недели. { $own } и { $other } ни часа не работают одновременно.
desk-celebrate = Повод поздравить
desk-promised = Обещано на эту неделю
desk-team-load = Кто что ведёт
desk-team-nobody = { $n ->
    [one] { $n } дело ничьё
    [few] { $n } дела ничьи
    [many] { $n } дел ничьи
   *[other] { $n } дела ничьи
}
desk-team-away = больше здесь не работает
desk-team-hand-over = передать
desk-team-partners = { $n ->
    [one] { $n } партнёр
    [few] { $n } партнёра
    [many] { $n } партнёров
   *[other] { $n } партнёра
}
desk-team-waiting = { $n ->
    [one] { $n } ждёт
    [few] { $n } ждут
    [many] { $n } ждут
   *[other] { $n } ждёт
}
desk-bulk = Выбранные дела
desk-bulk-picked = Выбрано:
desk-bulk-unpick = Снять выбор
desk-bulk-done = { $n ->
    [one] Изменено { $n } дело
    [few] Изменено { $n } дела
    [many] Изменено { $n } дел
   *[other] Изменено { $n } дела
}{ $skipped ->
    [0] {""}
   *[other] {", осталось как было: "}{ $skipped }
}
desk-snooze-tomorrow = До завтра
desk-snooze-good = До удобного дня
desk-snooze-good-day = Удобный день: { $day }
desk-until = До какого дня
desk-to = Кому
desk-reason = Почему нет
desk-reason-help = Причина останется при деле. Вернётся оно только по новому поводу.
desk-what = Что сделано
desk-act-done = Готово
desk-act-done-how = Готово, и как именно
desk-act-snooze = Отложить
desk-act-hand-over = Передать
desk-act-dismiss = Не для нас
desk-act-take-up = Вернуть в работу
desk-said-done = Готово
desk-said-snoozed = Отложено
desk-said-handed-over = Передано
desk-said-dismissed = Отклонено, причина сохранена
desk-said-taken-up = Снова в работе
desk-error-stale = Пока вы смотрели, это дело изменили. Взгляните ещё раз.
desk-pick = Выбрать: { $title }
desk-done-of = Готово: { $title }
desk-snooze-of = Отложить: { $name }
desk-more-of = Ещё: { $title }
desk-key-open = открыть
desk-key-done = готово
desk-key-snooze = отложить
desk-key-why = почему это здесь
desk-key-more = ещё
desk-key-move = по списку
desk-why = Почему это здесь?
desk-why-rule = Правило
desk-why-facts = Факты
desk-why-settled = Когда исчезнет
desk-why-playbook = Сценарий «{ $playbook }», { $stage }

# «Сегодня», пока ничего нет
desk-first-title = Пока ничего не обещано
desk-first-lede = Этот экран заполнится сам, когда Perennial узнает, кто ваши партнёры, как вы собираетесь с ними обходиться и что уже обещали. Три дела, минут двадцать.
desk-first-bring = Добавьте авторов, которых уже знаете
desk-first-bring-how = Хватит обычной таблицы. Имена — на любом из двух алфавитов: «Anna» и «Анна» мы узнаем и спросим, прежде чем объединять.
desk-first-import = Загрузить таблицу
desk-first-one = Добавить вручную
desk-first-treat = Решите, как будете с ними обходиться
desk-first-treat-how = Сценарий — это набор обещаний, который растёт с годами. Начните с обычного и поменяйте в нём что угодно.
desk-first-playbooks = Посмотреть сценарии
desk-first-promise = Запишите первое обещание
desk-first-promise-how = Одно вы наверняка уже дали. Оно вернётся сюда за день до срока.
desk-first-here = Что здесь будет
desk-first-promises = всё, что пообещал кто-нибудь из команды
desk-first-check-ins = те, с кем давно не говорили просто так
desk-first-risks = кого слишком часто просят, кто замолчал
desk-first-growth = что может быть дальше, когда условия выполнены
desk-first-moments = их премьеры, дни рождения и годы вместе

# Одной строкой
desk-log = Записать разговор
desk-log-line = О чём был разговор, одной строкой
desk-log-example = созвонились с Верой, просит меньше подарков, пришлю условия до пятницы
desk-log-read = Разобрать
desk-log-lede = Пишите так, как рассказали бы коллеге. Пока вы не увидите, что мы поняли, ничего не сохранится.
desk-log-understood = Вот что мы поняли
desk-log-not-saved = пока ничего не сохранено
desk-log-who = С кем
desk-log-nobody = С таким именем никого нет. С кем вы говорили?
desk-log-several = С таким именем несколько человек. Кто-то ещё?
desk-log-promises = Обещания
desk-log-promise = Что обещано
desk-log-side = Кто обещал
desk-log-ours = мы
desk-log-theirs = нам
desk-log-by = К какому дню
desk-log-wishes = Чего хочется автору, его словами
desk-log-wish = Пожелание
desk-log-save = Сохранить
desk-log-which = Обещания и пожелания относятся к партнёрству: выберите бренд или уберите их
desk-log-saved = Разговор записан{ $promises ->
    [0] {""}
    [one] {", "}{ $promises } обещание
    [few] {", "}{ $promises } обещания
    [many] {", "}{ $promises } обещаний
   *[other] {", "}{ $promises } обещания
}{ $wishes ->
    [0] {""}
    [one] {", "}{ $wishes } пожелание
    [few] {", "}{ $wishes } пожелания
    [many] {", "}{ $wishes } пожеланий
   *[other] {", "}{ $wishes } пожелания
}
