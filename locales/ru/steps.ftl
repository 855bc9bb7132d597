# Следующие шаги. Начало ключа steps-; то, что говорит движок, начинается с engine-; предложения хроники — с event-step.
# С датой NAME приходит NAME_days — сколько дней между ней и сегодня. $pronoun: she, he или other.

# Что говорит шаг. Заголовок короткий и называет дело.
engine-promise-ours-soon = Выполнить обещание до { $due }
engine-promise-ours-due = Выполнить обещание, срок { $due }
engine-promise-ours-broken = Объяснить, что стало с обещанием на { $due }
engine-promise-theirs = Спросить об обещанном на { $due }
engine-answer-wish-soon = Ответить на пожелание до { $due }
engine-answer-wish-due = Ответить на пожелание, срок { $due }
engine-answer-wish-broken = Ответить на пожелание, оно ждёт уже { $said_days ->
    [one] { $said_days } день
    [few] { $said_days } дня
    [many] { $said_days } дней
   *[other] { $said_days } дня
 }
engine-said-aloud = Записать обещанием то, что прозвучало { $said }
engine-said-aloud-broken = Названный вслух день прошёл: { $by }
engine-guarantee-at-risk = До { $last_day } назначить ещё { $owed ->
    [one] { $owed } проект
    [few] { $owed } проекта
    [many] { $owed } проектов
   *[other] { $owed } проекта
 }: на год дана гарантия
engine-guarantee-at-risk-due = Назначить ещё { $owed ->
    [one] { $owed } проект
    [few] { $owed } проекта
    [many] { $owed } проектов
   *[other] { $owed } проекта
 }, последний день — { $last_day }
engine-guarantee-broken = Обсудить гарантию: { $owed ->
    [one] { $owed } проект
    [few] { $owed } проекта
    [many] { $owed } проектов
   *[other] { $owed } проекта
 } в срок уже не успеть
engine-check-in-soon = Спросить, как дела
engine-check-in-due = Спросить, как дела
engine-check-in-late = Спросить, как дела: прошло { $from_days ->
    [one] { $from_days } день
    [few] { $from_days } дня
    [many] { $from_days } дней
   *[other] { $from_days } дня
 }
engine-review-soon = Квартальный разговор до { $due }
engine-review-due = Квартальный разговор
engine-review-late = Квартальный разговор, срок был { $due }
engine-planning-soon = Пригласить на следующую встречу о планах
engine-planning-due = Пригласить на встречу о планах
engine-ask-wishes = Спросить, чего { $pronoun ->
    [she] она хочет
    [he] он хочет
   *[other] автор хочет
 } от работы с нами
engine-over-cap-planned = Перенести одно сотрудничество: за год выйдет { $count } при пределе { $cap }
engine-over-cap-now = Дать { $pronoun ->
    [she] ей
    [he] ему
   *[other] автору
 } передышку до следующего брифа
engine-silence = Написать: молчание длится { $from_days ->
    [one] { $from_days } день
    [few] { $from_days } дня
    [many] { $from_days } дней
   *[other] { $from_days } дня
 }
engine-silence-long = Узнать, что случилось: молчание длится { $from_days ->
    [one] { $from_days } день
    [few] { $from_days } дня
    [many] { $from_days } дней
   *[other] { $from_days } дня
 }
engine-only-deliverables = Поговорить не о работе
engine-asks-over-gifts = Сначала дать, потом просить
engine-quiet-hours = Беречь { $pronoun ->
    [she] её
    [he] его
   *[other] чужие
 } тихие часы
engine-too-often = На этой неделе больше не тревожить { $pronoun ->
    [she] её
    [he] его
   *[other] автора
 }
engine-single-channel = Найти второй способ связи с { $pronoun ->
    [she] ней
    [he] ним
   *[other] автором
 }
engine-no-manager = Решить, кто ведёт это партнёрство
engine-manager-leaving = Передать партнёрство до { $leaves }
engine-manager-gone = Передать партнёрство: с { $leaves } его никто не ведёт
engine-manager-overloaded = Передать партнёрство тому, у кого больше времени
engine-next-stage = Предложить следующий этап: { $stage ->
    [foundation] «Основа»
    [deepening] «Углубление»
   *[expansion] «Расширение»
 }
engine-autonomy-earned = Дать { $pronoun ->
    [she] ей
    [he] ему
   *[other] автору
 } больше свободы: { $to ->
    [guided] «в рамках брифа»
    [co_created] «замысел вместе»
    [creator_led] «замысел автора»
    [full_ownership] «всё решает автор»
   *[scripted] «по сценарию»
 }
engine-format-untried = Попробовать формат, которого у нас ещё не было
engine-support-goal = Помочь с { $pronoun ->
    [she] её
    [he] его
   *[other] авторской
 } целью
engine-support-launch = Решить, как поддержим запуск { $on }
engine-anniversary = { $years ->
    [one] { $years } год вместе
    [few] { $years } года вместе
    [many] { $years } лет вместе
   *[other] { $years } года вместе
 }: { $on }
engine-round-collaboration = Сказать спасибо: сотрудничество № { $number }
engine-followers = Поздравить: { $followers ->
    [one] { $followers } подписчик
    [few] { $followers } подписчика
    [many] { $followers } подписчиков
   *[other] { $followers } подписчика
 }
engine-birthday-soon = Скоро день рождения: { $on }
engine-birthday = День рождения: { $on }
engine-own-launch = { $pronoun ->
    [she] Её
    [he] Его
   *[other] Собственный
 } запуск: { $on }

# Главная кнопка.
engine-action-keep_promise = Выполнить
engine-action-ask_about_promise = Спросить
engine-action-answer_wish = Ответить
engine-action-make_promise = Записать обещание
engine-action-book_project = Назначить проект
engine-action-check_in = Написать
engine-action-schedule_review = Предложить три времени
engine-action-invite_to_planning = Пригласить
engine-action-ask_wishes = Спросить
engine-action-plan_rest = Дать передышку
engine-action-write = Написать
engine-action-support = Помочь
engine-action-see_hours = Посмотреть часы
engine-action-see_contacts = Посмотреть контакты
engine-action-add_contact_point = Добавить контакт
engine-action-hand_over = Передать
engine-action-propose_stage = Предложить
engine-action-raise_autonomy = Дать свободу
engine-action-propose_format = Предложить
engine-action-check_conflict = Проверить на конфликт
engine-action-congratulate = Поздравить
engine-action-do = Сделано

# Когда шаг уйдёт.
engine-settled-promise = Уйдёт, когда обещание выполнят, нарушат или снимут.
engine-settled-answer = Уйдёт, когда на пожелание ответят.
engine-settled-said-aloud = Уйдёт, когда сказанное запишут обещанием.
engine-settled-guarantee = Уйдёт, когда назначено достаточно проектов.
engine-settled-check-in = Уйдёт после разговора, в котором участвуют обе стороны и мы ничего не просим.
engine-settled-review = Уйдёт, когда разговор состоится или у него появится день.
engine-settled-planning = Уйдёт, когда встреча состоится или у неё появится день.
engine-settled-wishes = Уйдёт, когда мы спросим о пожеланиях.
engine-settled-over-cap = Уйдёт, когда ни за какие двенадцать месяцев предел не превышен.
engine-settled-silence = Уйдёт, когда поговорят обе стороны.
engine-settled-only-deliverables = Уйдёт с первым разговором не о работе.
engine-settled-asks = Уйдёт, когда мы снова даём не меньше, чем просим.
engine-settled-quiet-hours = Уйдёт через две недели без сообщений в тихие часы.
engine-settled-too-often = Уйдёт вместе с неделей.
engine-settled-single-channel = Уйдёт с первым контактом другим способом.
engine-settled-manager = Уйдёт, когда у партнёрства появится менеджер.
engine-settled-load = Уйдёт, когда нагрузка выровняется.
engine-settled-stage = Уйдёт, когда сменится этап.
engine-settled-autonomy = Уйдёт, когда в работе появится эта свобода.
engine-settled-format = Уйдёт, когда формат попробуют.
engine-settled-support = Уйдёт, когда мы поможем.
engine-settled-moment = Уйдёт само через несколько дней.

# Правило одной строкой. $stage — этап сценария, $number — его значение.
engine-rule-hand = Этот шаг кто-то записал.
engine-rule-promise_ours = Обещание выполняют в срок.
engine-rule-promise_theirs = Об обещанном нам спрашивают в назначенный день.
engine-rule-answer_wish = «{ $stage }», на пожелание отвечаем за { $number ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }.
engine-rule-said_aloud = Названная вслух дата — обещание.
engine-rule-guarantee_at_risk = «{ $stage }», гарантия — { $number ->
    [one] { $number } проект
    [few] { $number } проекта
    [many] { $number } проектов
   *[other] { $number } проекта
 } в год.
engine-rule-check_in = «{ $stage }», разговор без повода раз в { $number ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }.
engine-rule-review = «{ $stage }», настоящий разговор раз в { $number ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }, без исключений.
engine-rule-planning = «{ $stage }», встреча о планах раз в { $number ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }.
engine-rule-ask_wishes = О пожеланиях спрашиваем раз в год.
engine-rule-over_cap = «{ $stage }», за любые двенадцать месяцев — не больше { $number ->
    [one] { $number } сотрудничества
    [few] { $number } сотрудничеств
    [many] { $number } сотрудничеств
   *[other] { $number } сотрудничества
 }.
engine-rule-silence = Молчание вдвое дольше самого долгого перерыва между разговорами.
engine-rule-only_deliverables = За девяносто дней хоть один разговор — не о работе.
engine-rule-asks_over_gifts = «{ $stage }», на каждый раз, когда мы дали, — не больше { $number ->
    [one] { $number } просьбы
    [few] { $number } просьб
    [many] { $number } просьб
   *[other] { $number } просьбы
 }.
engine-rule-quiet_hours = В тихие часы не пишем.
engine-rule-too_often = «{ $stage }», не больше { $number ->
    [one] { $number } сообщения
    [few] { $number } сообщений
    [many] { $number } сообщений
   *[other] { $number } сообщения
 } в неделю.
engine-rule-single_channel = С каждым автором есть больше одного способа связи.
engine-rule-no_manager = У каждого партнёрства есть менеджер.
engine-rule-manager_leaving = Партнёрство передают за три недели до ухода менеджера.
engine-rule-manager_overloaded = Никто не ведёт больше партнёрств, чем договорились.
engine-rule-next_stage = Все условия выполнены: решает человек.
engine-rule-autonomy_earned = «{ $stage }», степень свободы { $number }.
engine-rule-format_untried = Что у автора получается, пробуем вместе.
engine-rule-support_goal = Поддерживаем то, что авторы создают.
engine-rule-support_launch = Поддерживаем то, что авторы создают, после проверки на конфликт.
engine-rule-anniversary = Год вместе стоит доброго слова.
engine-rule-round_collaboration = Пятое и каждое десятое сотрудничество стоят доброго слова.
engine-rule-followers = Круглое число стоит доброго слова.
engine-rule-birthday = День рождения стоит доброго слова.
engine-rule-own_launch = Собственный запуск стоит доброго слова.

# Факты: $on — день, $number — число.
engine-fact-promise-made = Обещано { $on }
engine-fact-promise-kept = Выполнено { $on }
engine-fact-promise-kept-late = Выполнено с опозданием, { $on }
engine-fact-promise-broken = Нарушено { $on }
engine-fact-promise-overdue = Просрочено с { $on }
engine-fact-wish-said = Прозвучало { $on }, { $on_days ->
    [one] { $on_days } день
    [few] { $on_days } дня
    [many] { $on_days } дней
   *[other] { $on_days } дня
 } назад
engine-fact-wish-answered = Ответили вовремя, { $on }
engine-fact-wish-answered-late = Ответили с опозданием, { $on }
engine-fact-wish-waits = Ждёт ответа с { $on }
engine-fact-said-aloud = { $on } вслух назвали день, а обещание не записали
engine-fact-done = Сделано в этом году: { $number }
engine-fact-booked = Назначено: { $number }
engine-fact-project = Проект: { $on }
engine-fact-commitment = Обещано на срок, который начался { $on }
engine-fact-last-check-in = { $on_days ->
    [one] { $on_days } день
    [few] { $on_days } дня
    [many] { $on_days } дней
   *[other] { $on_days } дня
 } никто не говорил с { $pronoun ->
    [she] ней
    [he] ним
   *[other] автором
 } вне проектов: последний раз { $on }
engine-fact-no-check-in = С { $on } никто не говорил с { $pronoun ->
    [she] ней
    [he] ним
   *[other] автором
 } вне проектов
engine-fact-contact-not-counted = Контакт { $on } не считается: ответа нет, говорили о работе или мы о чём-то просили
engine-fact-last-time = В прошлый раз: { $on }
engine-fact-never = Ещё ни разу; считаем с { $on }
engine-fact-last-wishes = Последний раз о пожеланиях говорили { $on }
engine-fact-no-wishes = О пожеланиях ещё не спрашивали; считаем с { $on }
engine-fact-collaboration = Сотрудничество: { $on }
engine-fact-last-contact = Обе стороны последний раз говорили { $on }
engine-fact-no-contact = Ни одного разговора с { $on }
engine-fact-about-work = О работе: { $on }
engine-fact-ask = Мы о чём-то просили: { $on }
engine-fact-quiet-hour = Отправлено в тихие часы: { $on }
engine-fact-message = Сообщение: { $on }
engine-fact-one-channel = Снова тот же способ: { $on }
engine-fact-no-manager = Партнёрство никто не ведёт
engine-fact-manager-leaves = Последний день в команде: { $on }
engine-fact-manager-over = Партнёрств сверх договорённости: { $number }
engine-fact-stage-since = На этом этапе с { $on }
engine-fact-style = Заметка о стиле: { $on }
engine-fact-goal = О цели рассказали { $on }
engine-fact-helped = В последний раз помогли { $on }
engine-fact-launch = Запуск: { $on }
engine-fact-started = Первое сотрудничество: { $on }
engine-fact-followers = Рубеж пройден { $on }
engine-fact-birthday = День рождения: { $on }
engine-fact-check-in = Говорили { $on }
engine-fact-check-in-old = Последний раз говорили { $on }, это давно
engine-fact-check-in-never = Никто не говорил с { $on }
engine-fact-support = Помогли { $on }
engine-fact-support-never = Пока ничем не помогли
engine-fact-balance = Просим не больше, чем даём
engine-fact-balance-asks = { $number ->
    [none] Просили и ничего не дали
   *[other] Просьб на каждый раз, когда мы дали: { $number }
 }
engine-fact-their-language = Контактов на языке автора: { $number }
engine-fact-other-language = Написано на другом языке: { $on }
engine-fact-good-hour = Контактов в удобное время: { $number }
engine-fact-guarantee-kept = Гарантия года до { $on } выполнена
engine-fact-guarantee-booked = Всё, что гарантировано до { $on }, назначено
engine-fact-guarantee-open = Осталось назначить до { $on }: { $number }
engine-fact-guarantee-at-risk = Под угрозой до { $on }, осталось назначить: { $number }
engine-fact-guarantee-lost = К { $on } не выполнить, не хватает: { $number }
engine-fact-collaborations-few = Сотрудничеств за год: { $number }, меньше задуманного
engine-fact-collaborations-right = Сотрудничеств за год: { $number }, как задумано
engine-fact-collaborations-many = Сотрудничеств за год: { $number }, больше задуманного
engine-fact-lift = К обычному: { $number }
engine-fact-lift-below = Ниже обычного: { $number }
engine-measure-collaborations = Сотрудничеств: { $number }
engine-measure-collaborations-12-months = Сотрудничеств за год: { $number }
engine-measure-tenure-years = Полных лет вместе: { $number }
engine-measure-results-shared-share = Доля итогов, отправленных вовремя: { $number }
engine-measure-lift-median = Медиана к обычному: { $number }
engine-measure-broken-promises-6-months = Нарушено или просрочено обещаний за полгода: { $number }
engine-measure-promises-kept-share = Доля выполненных обещаний: { $number }
engine-measure-creator-wants-more = { $number ->
    [0] Хочет продолжать: нет
   *[other] Хочет продолжать: да
 }
engine-measure-check-ins-12-months = Разговоров за год: { $number }
engine-measure-regular-contact = { $number ->
    [0] Общаемся регулярно: нет
   *[other] Общаемся регулярно: да
 }
engine-measure-wishes-current = { $number ->
    [0] Пожелания известны: нет
   *[other] Пожелания известны: да
 }
engine-measure-wishes-waiting = Пожеланий, которые ждут ответа: { $number }
engine-measure-support-12-months = Помогли за год, раз: { $number }
engine-measure-style-notes = Заметок о стиле: { $number }

# Списки
steps-tab-mine = Мои
steps-tab-team = Команда
steps-tab-snoozed = Отложено
steps-tab-done = Сделано сегодня
steps-state-open = Открыт
steps-state-snoozed = Отложен
steps-state-done = Сделан
steps-state-dismissed = Отклонён
steps-state-gone = Решился
steps-group-promises = Что мы должны
steps-group-check_ins = Разговоры без повода
steps-group-risks = Риски
steps-group-growth = Рост
steps-group-moments = События
steps-group-compliance = Требования
steps-aside-promises = Выполняем мы
steps-aside-check_ins = Ничего не просим, просто узнаём, как дела
steps-aside-risks = Видны заранее, ещё можно изменить
steps-aside-growth = Что может быть дальше
steps-aside-moments = Их календарь, не наш
steps-aside-compliance = Маркировка, отчёты, правила
steps-quoted = { $title }: «{ $quote }»
steps-rule = Правило: { $rule }

# Чего нельзя
steps-error-reason = Объясните почему: причина останется при шаге
steps-error-until-past = Выберите день позже сегодняшнего
steps-error-until-far = До этого дня больше двух лет, проверьте год
steps-error-due-past = Выберите сегодня или день, который ещё не наступил
steps-error-closed = Шаг закрыт, сначала верните его в работу
steps-error-not-closed = Шаг не закрыт, или его причины больше нет
steps-error-not-snoozed = Шаг не отложен
steps-error-member = Шаг может выполнять только действующий владелец или менеджер
steps-error-member-away = { $name } больше здесь не работает
steps-error-same-member = { $name }: этот шаг и так здесь
steps-error-circle = { $name }: этот шаг уже передавали дальше, получится круг. Сначала поговорите или выберите кого-нибудь ещё
steps-error-undone = Это уже отменено
steps-error-changed-since = С тех пор кто-то изменил один из шагов, ничего не отменено

# Хроника
event-step_name = { $rule ->
    [promise_ours] наше обещание
    [promise_theirs] обещанное нам
    [answer_wish] ответ на пожелание
    [said_aloud] названная вслух дата
    [guarantee_at_risk] гарантия года
    [check_in] разговор без повода
    [review] квартальный разговор
    [planning] встреча о планах
    [ask_wishes] вопрос о пожеланиях
    [over_cap] слишком много сотрудничеств
    [silence] молчание
    [only_deliverables] разговоры только о работе
    [asks_over_gifts] просим больше, чем даём
    [quiet_hours] тихие часы
    [too_often] слишком много сообщений
    [single_channel] единственный способ связи
    [no_manager] нет менеджера
    [manager_leaving] уход менеджера
    [manager_overloaded] слишком много для одного менеджера
    [next_stage] следующий этап
    [autonomy_earned] больше свободы
    [format_untried] новый формат
    [support_goal] помощь с целью
    [support_launch] поддержка запуска
    [anniversary] годовщина
    [round_collaboration] круглое число сотрудничеств
    [followers] круглое число подписчиков
    [birthday] день рождения
    [own_launch] собственный запуск
   *[other] «{ $words }»
 }
event-step_add = { $brand }: записан шаг, срок { $due }: { event-step_name }
event-step_snooze = { $brand }: шаг отложен до { $until }: { event-step_name }
event-step_unsnooze = { $brand }: шаг возвращён раньше срока: { event-step_name }
event-step_done = { $brand }: шаг сделан: { event-step_name }
event-step_dismiss = { $brand }: шаг отклонён: { event-step_name }
event-step_reopen = { $brand }: шаг снова в работе: { event-step_name }
event-step_hand_over = { $brand }: шаг передан, теперь делает { $to }: { event-step_name }
event-step_undo = { $brand }: изменение шагов отменено: { event-step_name }
