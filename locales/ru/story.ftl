# История партнёрства на одной странице и досье для передачи. Приставка — story-.

story-for = Для бренда
story-log = Записать разговор
story-dossier = Досье для передачи
story-dossier-open = Открыть досье для передачи
story-twelve-months = За 12 месяцев
story-address = На «ты» или на «вы»
story-on-this-page = На этой странице
story-jump-health = Здоровье
story-jump-past = История
story-jump-terms = Условия
story-aside-wants = Желания и привычки
story-aside-terms = Условия и люди

# Этап
story-playbook-gives = Правила дают:
story-moves = Как к этому пришли
story-needs = Чего не хватает до этапа «{ $stage }»
story-gates-met = Готово { $met } из { $of }.
story-gates-ours = { $n ->
    [one] Из остального за нами { $n } условие.
    [few] Из остального за нами { $n } условия.
    [many] Из остального за нами { $n } условий.
   *[other] Из остального за нами { $n } условия.
 }
story-gate-met = Готово
story-gate-open = Ещё нет
story-gate-unknown = Неизвестно
story-gate-now = сейчас { $value }
story-gate-nothing = пока никто не знает
story-gate-clears = само исполнится { $day }
story-whose-ours = за нами
story-whose-theirs = за другой стороной
story-whose-both = за обеими сторонами
story-propose = Предложить этап «{ $stage }»

# Здоровье
story-health = Насколько мы хороший партнёр: { $score }
story-health-unknown = Насколько мы хороший партнёр: пока мало данных
story-health-aside = { $n ->
    [one] Сосчитано по { $n } факту за 12 месяцев; известно { $known } того, что важно.
    [few] Сосчитано по { $n } фактам за 12 месяцев; известно { $known } того, что важно.
    [many] Сосчитано по { $n } фактам за 12 месяцев; известно { $known } того, что важно.
   *[other] Сосчитано по { $n } факта за 12 месяцев; известно { $known } того, что важно.
 }
story-health-voice = Ответ с другой стороны, { $month }: { $n } из 5.
story-how-counted = Как это считается
story-how-counted-lede = Все факты за двенадцать месяцев, которые учитываются, начиная с новых. Свежие весят больше. Неизвестное никогда не ноль.
story-unknown = Неизвестно
story-no-facts = Фактов пока нет.
story-against = Против нас
story-facts = { $n ->
    [one] { $n } факт
    [few] Все { $n } факта
    [many] Все { $n } фактов
   *[other] Все { $n } факта
 }
story-all-facts = Все факты и веса
story-lift = Что поднимет сильнее всего:
story-weight = вес { $weight }
story-part-promises = Наши обещания исполнены в срок
story-part-guarantee = Гарантия года
story-part-range = Совместных работ столько, сколько задумано
story-part-results = Итоги показаны в срок
story-part-answers = Ответы на желания в срок
story-part-check_ins = Разговоры, в которых мы ничего не просим
story-part-support = Помощь в своих делах
story-part-balance = Сколько даём и сколько просим
story-part-language = На родном языке
story-part-hours = В удобные часы
story-part-introductions = Знакомства, как обещано
story-part-lift = Прирост к обычному

# Дальше
story-all-steps = Все следующие шаги
story-no-steps = Сейчас ничего делать не нужно.
story-done = Сделано: { $title }
story-snoozed = отложено до { $day }

# График
story-so-far = Партнёрство до сегодня
story-so-far-aside = Над землёй — что сделано вместе. Под землёй — что держало его живым.
story-usual = обычное
story-together = Вместе
story-between = Между делом
story-month = Месяц
story-as-table = То же таблицей
story-key-work = совместная работа, высота — прирост к обычному
story-key-tired = сверх предела
story-key-talk = разговор
story-key-results = показанные итоги
story-key-answer = ответ на желание
story-key-help = знакомство или помощь
story-key-owed = за нами долг
story-key-silent = месяц молчания
story-finding-done = { $n ->
    [0] Начало — { $since }, совместных работ пока нет.
    [one] Начало — { $since }, с тех пор { $n } совместная работа.
    [few] Начало — { $since }, с тех пор { $n } совместные работы.
    [many] Начало — { $since }, с тех пор { $n } совместных работ.
   *[other] Начало — { $since }, с тех пор { $n } совместной работы.
 }
story-finding-rates = К обычному: { $rates }.
story-finding-talks = { $n ->
    [0] Разговоров вне проектов не было.
    [one] Между ними { $n } разговор.
    [few] Между ними { $n } разговора.
    [many] Между ними { $n } разговоров.
   *[other] Между ними { $n } разговора.
 }
story-finding-given = { $n ->
    [one] Итоги, ответы, знакомства и помощь: { $n } раз.
    [few] Итоги, ответы, знакомства и помощь: { $n } раза.
    [many] Итоги, ответы, знакомства и помощь: { $n } раз.
   *[other] Итоги, ответы, знакомства и помощь: { $n } раза.
 }
story-finding-silent = Месяцы молчания: { $months }.
story-mark-collaboration = { $n ->
    [one] { $n } совместная работа
    [few] { $n } совместные работы
    [many] { $n } совместных работ
   *[other] { $n } совместной работы
 }
story-mark-check-in = { $n ->
    [one] { $n } разговор
    [few] { $n } разговора
    [many] { $n } разговоров
   *[other] { $n } разговора
 }
story-mark-review = { $n ->
    [one] { $n } обстоятельный разговор
    [few] { $n } обстоятельных разговора
    [many] { $n } обстоятельных разговоров
   *[other] { $n } обстоятельного разговора
 }
story-mark-support = { $n ->
    [one] помогли { $n } раз
    [few] помогли { $n } раза
    [many] помогли { $n } раз
   *[other] помогли { $n } раза
 }
story-mark-results = { $n ->
    [one] показали итоги { $n } раз
    [few] показали итоги { $n } раза
    [many] показали итоги { $n } раз
   *[other] показали итоги { $n } раза
 }
story-mark-answer = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
    [many] { $n } ответов
   *[other] { $n } ответа
 }
story-mark-introduction = { $n ->
    [one] { $n } знакомство
    [few] { $n } знакомства
    [many] { $n } знакомств
   *[other] { $n } знакомства
 }
story-mark-owed = { $n ->
    [one] { $n } обещание не исполнено
    [few] { $n } обещания не исполнены
    [many] { $n } обещаний не исполнены
   *[other] { $n } обещания не исполнены
 }

# Прошлое
story-past = Всё, что было
story-past-none = Такого пока не было.
story-kinds = Что показать
story-kind-contacts = Разговоры
story-kind-wishes = Желания и помощь
story-kind-stage = Этапы и люди
story-kind-steps = Шаги
story-kind-numbers = Цифры
story-numbers-of = Новые цифры: { $accounts }
story-contact-of = { $contact }, { $day }

# Преемственность
story-continuity = Преемственность
story-nobody-cared = Пока никто не вёл это партнёрство.
story-cares-since = с { $day }
story-cared = { $from } — { $to }
story-spoke = последний разговор — { $day }

# Досье
story-dossier-lede = Досье для передачи, бренд { $brand }, на { $day }
story-dossier-print = Досье можно распечатать из браузера или сохранить в PDF: меню на бумагу не попадут.
story-dossier-who = Кто это и как обращаться
story-dossier-stands = Как обстоят дела
story-dossier-health = Насколько мы хороший партнёр
story-dossier-we-owe = Что мы обещали и ещё не сделали
story-dossier-they-owe = Что обещали нам
story-dossier-owe-none = Открытых обещаний нет.
story-dossier-wishes-none = Желания пока никто не записал.
story-dossier-worked = Что получалось
story-dossier-did-not = Что не получалось
story-dossier-lessons-none = Пока ничего не известно.
story-dossier-ahead = Ближайшие полгода
story-dossier-ahead-none = Дней пока нет.
story-dossier-know = С кем из нас знакомство уже есть
story-dossier-know-none = Разговоров пока не было.
story-dossier-contacts = Последние настоящие разговоры
story-dossier-contacts-none = Разговоров в обе стороны пока не было.
story-due = срок — { $day }
story-lesson-index = × { $index } к обычному
story-lesson-cancelled = отменено
story-lesson-broken = нарушенное нами обещание
story-ahead-promise-ours = Срок нашего обещания
story-ahead-promise-theirs = Срок обещания нам
story-ahead-collaboration = Совместная работа
story-ahead-check-in = Пора спросить, как дела
story-ahead-review = Пора поговорить об итогах квартала
story-ahead-birthday = День рождения
story-ahead-anniversary = Годовщина совместной работы
story-ahead-off-limits = Не беспокоить
story-ahead-guarantee-ends = Конец гарантии на год
story-ahead-potential-review = Пересмотреть потенциал
story-contacts-count = { $n ->
    [one] { $n } контакт
    [few] { $n } контакта
    [many] { $n } контактов
   *[other] { $n } контакта
 }
story-last = последний — { $day }
