# Совместные работы и гарантии. Приставка collaborations-; предложения ленты начинаются с event-collaboration, event-commitment.
# Предложение начинается с «{ $brand }: », на страницах одного партнёрства это опускают.
collaborations-new = Запланировать работу
collaborations-aside = Вовлечённость против обычной для автора: медианы за 90 дней до работы
collaborations-none = Совместных работ пока не было. Здесь встанут задуманные и сделанные, каждая рядом с обычным для автора.
collaborations-in-year = За двенадцать месяцев:
collaborations-count = { $n ->
    [one] { $n } работа
    [few] { $n } работы
    [many] { $n } работ
   *[other] { $n } работы
 }
collaborations-count-of = { $count } из { $cap }
collaborations-nth = { $nth }-я работа
collaborations-unseen = не для аудитории
collaborations-first = первая
collaborations-weeks = { $n ->
    [0] без передышки
    [one] { $n } неделя
    [few] { $n } недели
    [many] { $n } недель
   *[other] { $n } недели
 }
collaborations-from-to = { $from } — { $to }
collaborations-history = Что было
collaborations-was-it-done = уже вышло?
collaborations-removed = Убрано

# Столбцы и поля
collaborations-title = Название
collaborations-title-other = Название другим алфавитом
collaborations-format = Формат
collaborations-format-long-video = Длинное видео
collaborations-format-short-video = Короткое видео
collaborations-format-post = Пост
collaborations-format-story = История
collaborations-format-stream = Эфир
collaborations-format-podcast = Подкаст
collaborations-format-article = Статья
collaborations-format-event = Встреча
collaborations-format-product = Продукт
collaborations-format-advice = Совет
collaborations-format-other = Другое
collaborations-topic = Что делаем
collaborations-topic-help = Например: две прогулки и длинное видео
collaborations-happens-on = День
collaborations-happens-on-help = Когда это впервые увидит аудитория или когда работа сделана.
collaborations-ended-on = Последний день
collaborations-audience = Видит ли аудитория
collaborations-audience-yes = Да: идёт в счёт предела
collaborations-audience-no = Нет: совет, работа над продуктом, съёмка для нас
collaborations-state = Состояние
collaborations-state-planned = в планах
collaborations-state-done = сделано
collaborations-state-cancelled = отменено
collaborations-fee = Гонорар
collaborations-autonomy = Кто задаёт форму
collaborations-autonomy-scripted = По нашему сценарию
collaborations-autonomy-guided = По нашему плану
collaborations-autonomy-co-created = Придумываем вместе
collaborations-autonomy-creator-led = Ведёт автор
collaborations-autonomy-full-ownership = Целиком авторское
collaborations-learned = Что поняли
collaborations-rest = Передышка
collaborations-against-usual = Против обычного
collaborations-usual-help = 1 — обычное для автора, 1,31 — на 31 % выше. Интервал показывает, что вероятно.
collaborations-usual-index = Во сколько раз
collaborations-usual-low = Вероятно от
collaborations-usual-high = Вероятно до
collaborations-usual = × { $index } к обычному
collaborations-usual-between = × { $index } к обычному, вероятно от { $low } до { $high }
collaborations-usual-chance = × { $index } к обычному, вероятно от { $low } до { $high }: может быть случайностью
collaborations-between = от { $low } до { $high }
collaborations-chance = может быть случайностью
collaborations-reason = Причина
collaborations-over-cap = Сверх предела
collaborations-over-cap-reason = Почему всё-таки да
collaborations-over-cap-help = Останется рядом с работой и в истории.

# Действия
collaborations-done = Сделано
collaborations-cancel = Отменить работу
collaborations-cancel-help = Останется в истории, но нигде не будет считаться.
collaborations-reopen = Вернуть в планы

# Гарантии
collaborations-plan = На что можно рассчитывать
collaborations-plan-none = Гарантий пока нет. Здесь встанет год со столькими-то проектами или замысел на годы вперёд.
collaborations-commit = Гарантировать работу
collaborations-commitment-edit = Изменить гарантию
collaborations-projects-least = { $n ->
    [one] Не меньше { $n } проекта
    [few] Не меньше { $n } проектов
    [many] Не меньше { $n } проектов
   *[other] Не меньше { $n } проекта
 }
collaborations-projects-range = { $n ->
    [one] От { $min } до { $n } проекта
    [few] От { $min } до { $n } проектов
    [many] От { $min } до { $n } проектов
   *[other] От { $min } до { $n } проекта
 }
collaborations-done-n = { $n ->
    [one] сделан { $n }
    [few] сделано { $n }
    [many] сделано { $n }
   *[other] сделано { $n }
 }
collaborations-booked-n = { $n ->
    [one] назначен { $n }
    [few] назначено { $n }
    [many] назначено { $n }
   *[other] назначено { $n }
 }
collaborations-owed-n = { $n ->
    [one] остался { $n }
    [few] осталось { $n }
    [many] осталось { $n }
   *[other] осталось { $n }
 }
collaborations-money-of = { $so_far } из { $all }
collaborations-months-ahead = { $n ->
    [one] работа известна на { $n } месяц вперёд
    [few] работа известна на { $n } месяца вперёд
    [many] работа известна на { $n } месяцев вперёд
   *[other] работа известна на { $n } месяца вперёд
 }
collaborations-starts-on = С какого дня
collaborations-ends-on = По какой день
collaborations-ends-on-help = Год, если не выбрать день.
collaborations-projects-min = Проектов не меньше
collaborations-projects-max = Проектов не больше
collaborations-projects-help = Считаем все проекты, и те, которых аудитория не видит.
collaborations-amount = Сумма за всё время
collaborations-words = Словами
collaborations-words-help = Тема, направление, замысел на следующий год.
collaborations-shown = Показать автору
collaborations-is-shown = видит автор
collaborations-release = Снять гарантию
collaborations-release-help = Почему она больше не действует. Останется в истории.
collaborations-released = Больше не действует

# Что не получится
collaborations-error-over-cap = За двенадцать месяцев по { $until } эта работа станет { $count }-й, а предел по сценарию — { $cap }. Место появится с { $free }. Выберите другой день или объясните, почему всё-таки да
collaborations-error-over-cap-never = За двенадцать месяцев по { $until } эта работа станет { $count }-й, а предел по сценарию — { $cap }. За ближайшие два года места нет. Объясните, почему всё-таки да
collaborations-error-amount = Это не сумма в этой валюте
collaborations-error-index = Это число, например 1,31
collaborations-error-interval = У интервала два конца: укажите оба или ни одного
collaborations-error-outside = Число лежит вне своего интервала
collaborations-error-far = Слишком далеко, проверьте год
collaborations-error-done-future = Сделанное не может быть в будущем
collaborations-error-not-planned = Отметить сделанной или отменить можно только работу в планах
collaborations-error-planned = Эта работа и так в планах
collaborations-error-reason = Объясните почему
collaborations-error-nothing = Укажите, сколько проектов, какая сумма или что задумано
collaborations-error-projects = От 1 до 100 проектов
collaborations-error-overlap = На часть этих дней гарантия уже есть: измените её или выберите другие дни
collaborations-error-released = Эту гарантию уже сняли

# Что произошло
event-collaboration_plan = { $brand }: «{ $title }» в планах на { $on }
event-collaboration_record = { $brand }: записана работа «{ $title }», { $on }
event-collaboration_edit = { $brand }: в работе «{ $title }» что-то поменяли
event-collaboration_move = { $brand }: «{ $title }» перенесли, было { $from }, стало { $on }
event-collaboration_done = { $nth ->
    [0] { $brand }: «{ $title }» — сделано
   *[other] { $brand }: «{ $title }» — сделано, это { $nth }-я работа
 }
event-collaboration_cancel = { $brand }: «{ $title }» отменили
event-collaboration_reopen = { $brand }: «{ $title }» снова в планах
event-collaboration_remove = { $brand }: «{ $title }» убрали
event-collaboration_restore = { $brand }: «{ $title }» вернули
event-commitment_make = { $min ->
    [0] { $brand }: замысел с { $starts } по { $ends }
   *[other] { $brand }: гарантия с { $starts } по { $ends }: не меньше { $min } { $min ->
        [one] проекта
        [few] проектов
        [many] проектов
       *[other] проекта
     }
 }
event-commitment_edit = { $min ->
    [0] { $brand }: замысел с { $starts } по { $ends } поменялся
   *[other] { $brand }: гарантия с { $starts } по { $ends } теперь такая: не меньше { $min } { $min ->
        [one] проекта
        [few] проектов
        [many] проектов
       *[other] проекта
     }
 }
event-commitment_release = { $min ->
    [0] { $brand }: замысел с { $starts } по { $ends } снят
   *[other] { $brand }: гарантия с { $starts } по { $ends } снята, была не меньше { $min } { $min ->
        [one] проекта
        [few] проектов
        [many] проектов
       *[other] проекта
     }
 }
