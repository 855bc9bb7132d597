# Сценарии. Приставка playbooks-; здесь же названия значений, мер, ошибок и противоречий, о которых говорит engine.
# Предложения ленты начинаются с event-playbook, event-partnership_playbook, event-partnership_own_value.

# Значения на этапе
playbooks-setting-collaborations_min = Сотрудничеств в год, не меньше
playbooks-setting-collaborations_max = Сотрудничеств в год, не больше
playbooks-setting-projects_guaranteed = Проектов в год гарантируем
playbooks-setting-fatigue_cap = Аудитория видит за 12 месяцев, не больше
playbooks-setting-check_in_ideal_days = Разговор без повода — раз в
playbooks-setting-check_in_latest_days = Разговор без повода — самое позднее через
playbooks-setting-review_days = Обсуждаем партнёрство раз в
playbooks-setting-results_due_days = Итоги отправляем за
playbooks-setting-answer_due_days = Отвечаем за
playbooks-setting-autonomy = Что решает автор
playbooks-setting-brief_lead_days = От брифа до выхода
playbooks-setting-revision_rounds = Кругов правок
playbooks-setting-planning_days = Планируем вместе раз в
playbooks-setting-first_look_hours = Сначала вам — раньше других на
playbooks-setting-rate_step_percent = Ставка растёт за каждый полный год на
playbooks-setting-contacts_a_week = Сообщений от нас в неделю, не больше
playbooks-setting-asks_per_gift = Просьб на каждое «сделали сами», не больше

playbooks-help-collaborations_min = Работы, которые видит аудитория
playbooks-help-collaborations_max = Работы, которые видит аудитория
playbooks-help-projects_guaranteed = Считается любая оплаченная работа, видит её аудитория или нет
playbooks-help-fatigue_cap = За любые двенадцать месяцев подряд, а не за календарный год
playbooks-help-check_in_ideal_days = Разговор в обе стороны, в котором мы ничего не просим
playbooks-help-check_in_latest_days = Дольше — это уже молчание
playbooks-help-review_days = Пока работаете вместе — хотя бы раз в квартал
playbooks-help-results_due_days = Считая от конца сотрудничества; слабые итоги тоже
playbooks-help-answer_due_days = На идею, пожелание или вопрос; «нет» с объяснением — тоже ответ
playbooks-help-autonomy = Сколько в работе решает автор
playbooks-help-brief_lead_days = Сколько времени от согласованного брифа до дня выхода
playbooks-help-revision_rounds = Называем заранее и не превышаем
playbooks-help-planning_days = Автор заранее знает, что будет, и может сказать, чего быть не должно
playbooks-help-first_look_hours = Прежде чем о возможности узнают остальные
playbooks-help-rate_step_percent = Считая от первой совместной работы
playbooks-help-contacts_a_week = В любом канале
playbooks-help-asks_per_gift = Если больше, мы пишем, только когда что-то нужно

playbooks-autonomy-scripted = ничего, текст пишем мы
playbooks-autonomy-guided = как снять, в рамках брифа
playbooks-autonomy-co_created = замысел — вместе с нами
playbooks-autonomy-creator_led = замысел и монтаж
playbooks-autonomy-full_ownership = всё, кроме фактов

playbooks-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
 }
playbooks-hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
    [many] { $n } часов
   *[other] { $n } часа
 }
playbooks-unit-days = дн.
playbooks-unit-hours = ч
playbooks-unit-percent = %

# Группы значений
playbooks-group-work = Сколько делаем вместе
playbooks-group-talk = Как остаёмся на связи
playbooks-group-duty = Что должны мы
playbooks-group-trust = Свобода и награда

# Условия
playbooks-measure-collaborations = Сотрудничеств всего
playbooks-measure-collaborations_12_months = Сотрудничеств за 12 месяцев
playbooks-measure-tenure_years = Полных лет вместе
playbooks-measure-results_shared_share = Доля отправленных итогов
playbooks-measure-lift_median = Медиана последних трёх к обычному
playbooks-measure-broken_promises_6_months = Мы нарушили обещаний за полгода
playbooks-measure-promises_kept_share = Доля обещаний, сдержанных нами в срок
playbooks-measure-creator_wants_more = Автор хочет большего
playbooks-measure-check_ins_12_months = Разговоров без повода за 12 месяцев
playbooks-measure-regular_contact = Общаемся без долгих пауз
playbooks-measure-wishes_current = О пожеланиях спрашивали за последний год
playbooks-measure-wishes_waiting = Пожеланий ждут ответа
playbooks-measure-support_12_months = Помогли раз за 12 месяцев
playbooks-measure-style_notes = Заметок о стиле
playbooks-op-least = не меньше
playbooks-op-most = не больше
playbooks-op-is = ровно
playbooks-gate = { $op ->
    [least] { $measure }: не меньше { $value }
    [most] { $measure }: не больше { $value }
   *[is] { $measure }: { $value }
 }

# Опоры здоровья
playbooks-pillar-predictability = Предсказуемость
playbooks-pillar-transparency = Прозрачность
playbooks-pillar-investment = Внимание
playbooks-pillar-bridge = Культурный мост
playbooks-pillar-performance = Результативность

# Что не так со сценарием
playbooks-at = Строка { $line }, столбец { $column }: { $what }
playbooks-of = { $place }: { $what }
playbooks-wrong-syntax = это не TOML
playbooks-wrong-too-long = текст слишком длинный: не больше { $most } байт
playbooks-wrong-unknown-key = ключа «{ $key }» нет
playbooks-wrong-unknown-key-meant = ключа «{ $key }» нет; возможно, имелся в виду «{ $meant }»
playbooks-wrong-missing = не хватает «{ $key }»
playbooks-wrong-type = { $expected ->
    [whole] здесь нужно целое число
    [number] здесь нужно число
    [yes_no] здесь нужно true или false
    [yes_or_no] здесь нужно «да» или «нет»
    [text] здесь нужен текст в кавычках
    [table] здесь нужна таблица
    [list] здесь нужен список
   *[other] здесь нужно другое
 }{ $found ->
    [whole] , а стоит целое число
    [number] , а стоит дробное число
    [yes_no] , а стоит true или false
    [text] , а стоит текст
    [date] , а стоит дата
    [list] , а стоит список
    [table] , а стоит таблица
   *[other] { "" }
 }
playbooks-wrong-unknown-name = варианта «{ $name }» нет
playbooks-wrong-unknown-name-meant = варианта «{ $name }» нет; возможно, имелся в виду «{ $meant }»
playbooks-wrong-out-of-range = от { $least } до { $most }
playbooks-wrong-empty = здесь пусто: напишите на обоих языках
playbooks-wrong-long-text = слишком длинно: не больше { $most } знаков
playbooks-wrong-min-over-max = не меньше { $min } и не больше { $max } — так не бывает
playbooks-wrong-alone = ничего не значит без «{ $with }»
playbooks-wrong-review-too-rare = раз в { $days } дн. — слишком редко: пока работаете вместе, обсуждать партнёрство нужно хотя бы раз в { $most } дн.
playbooks-wrong-contradiction = выполнить оба условия для «{ $measure }» не сможет никто
playbooks-wrong-gate-at-the-end = после этапа «{ $stage }» ничего нет, вести оттуда некуда
playbooks-wrong-format = эта версия читает формат 1, а это формат { $found }
playbooks-wrong-no-weight = ни одна опора ничего не весит, и о здоровье нечего будет сказать

# Где значения спорят между собой
playbooks-collision-guarantee-over-cap = Гарантируем { $guaranteed }, а предел — { $cap }: из них { $unseen } — работа, которую аудитория не видит
playbooks-collision-guarantee-over-range = Гарантируем проектов { $guaranteed }, а сотрудничеств задумано не больше { $max }: из них { $unseen } — работа, которую аудитория не видит
playbooks-collision-range-over-cap = Сотрудничеств в год задумано до { $max }, а аудитории стоит видеть не больше { $cap }
playbooks-collision-least-over-cap = Сотрудничеств в год нужно не меньше { $min }, а аудитории стоит видеть не больше { $cap }: у каждого партнёра сразу и много, и мало
playbooks-collision-gate-over-cap = Для следующего этапа сотрудничеств за 12 месяцев нужно { $asked }, а предел — { $cap }: вырасти, не утомив аудиторию, не выйдет
playbooks-collision-check-in-rarer-than-review = Разговор без повода раз в { $check_in } дн. — реже, чем обсуждение партнёрства раз в { $review } дн.
playbooks-collision-less-freedom-next = На следующем этапе свободы меньше: «{ $next }» после «{ $level }»
playbooks-collision-less-guaranteed-next = На следующем этапе гарантия меньше: { $next } после { $guaranteed }
playbooks-collision-later-look-next = На следующем этапе о возможностях узнают позже: за { $next } ч вместо { $hours } ч
playbooks-collision-smaller-step-next = На следующем этапе ставка растёт медленнее: на { $next } % вместо { $percent } %

# Страницы
playbooks-lede = Как вы относитесь к партнёрам: обещания, которых с годами становится больше.
playbooks-new = Новый сценарий
playbooks-new-lede = Начнём с копии, потом можно поменять любое значение.
playbooks-new-make = Скопировать и править
playbooks-from = Взять за основу
playbooks-from-own = Ваши
playbooks-from-shipped = Из поставки
playbooks-none = Сценариев пока нет
playbooks-none-help = Пока их нет, для всех партнёрств действует сценарий из поставки.
playbooks-held = Партнёрства
playbooks-held-none = ни для кого
playbooks-held-none-help = Выберите этот сценарий для партнёрства или сделайте его обычным.
playbooks-holds-for = { $n ->
    [0] Пока не действует ни для кого.
    [one] Действует для { $n } партнёрства.
    [few] Действует для { $n } партнёрств.
    [many] Действует для { $n } партнёрств.
   *[other] Действует для { $n } партнёрства.
 }
playbooks-usual = Обычный
playbooks-usual-help = Он действует везде, где не выбран другой.
playbooks-usual-is = Обычный: { $name }
playbooks-make-usual = Сделать обычным
playbooks-archived = В архиве
playbooks-archived-one = В архиве
playbooks-archive = В архив
playbooks-restore = Вернуть
playbooks-archived-toast = В архиве. Для кого действовал, для тех и действует
playbooks-copy = Скопировать
playbooks-created-toast = Сценарий готов
playbooks-collisions = Противоречия
playbooks-collisions-here = { $n ->
    [one] Значения спорят между собой в { $n } месте.
    [few] Значения спорят между собой в { $n } местах.
    [many] Значения спорят между собой в { $n } местах.
   *[other] Значения спорят между собой в { $n } места.
 }
playbooks-collisions-help = Это не запрещено: знайте и решайте.
playbooks-value = Значение
playbooks-holds = Действует здесь
playbooks-pillar = Опора
playbooks-weight = Вес
playbooks-health = Из чего складывается здоровье
playbooks-health-help = Сколько весит каждая опора. То, чего мы не знаем, никому в минус не идёт.
playbooks-gates = Что ведёт на следующий этап
playbooks-gates-help = Когда всё выполнено, предложим следующий этап. Решает человек.
playbooks-way = { $from } → { $to }
playbooks-gate-one = Условие
playbooks-gate-measure = Что
playbooks-gate-is = Сравнение
playbooks-gate-help = Долю пишите так: 90 %. Да и нет — словом.
playbooks-gate-add = Добавить условие
playbooks-gate-drop = Убрать условие
playbooks-perks = Что ещё получает автор
playbooks-perk = Что ещё получает автор
playbooks-perk-add = Добавить строку
playbooks-perk-drop = Убрать строку

# Правка
playbooks-edit = Правка: «{ $name }»
playbooks-edit-lede = Где ничего не должно действовать, оставьте пусто. У каждого значения есть причина: команда видит её везде, где значение действует.
playbooks-name = Название
playbooks-name-en = Название по-английски
playbooks-name-ru = Название по-русски
playbooks-about = О сценарии
playbooks-about-en = О сценарии, по-английски
playbooks-about-ru = О сценарии, по-русски
playbooks-why-en = Почему, по-английски
playbooks-why-ru = Почему, по-русски
playbooks-in-english = По-английски
playbooks-in-russian = По-русски
playbooks-note = Почему меняете
playbooks-note-help = Останется при этой версии.
playbooks-draft = Вернули то, что вы успели написать.
playbooks-draft-drop = Показать сохранённое
playbooks-preview = Посмотреть, что изменится
playbooks-preview-title = Что изменится
playbooks-go-on-editing = Править дальше
playbooks-changes = Изменения
playbooks-no-changes = Ничего не меняется.
playbooks-only-words = только слова
playbooks-all-stages = Все этапы
playbooks-was = Было
playbooks-becomes = Станет
playbooks-whom = Для кого
playbooks-whom-nobody = Ни для кого: то, что меняется, сейчас ни на кого не действует.
playbooks-whom-count = { $n ->
    [one] Правила изменятся для { $n } партнёрства.
    [few] Правила изменятся для { $n } партнёрств.
    [many] Правила изменятся для { $n } партнёрств.
   *[other] Правила изменятся для { $n } партнёрства.
 }
playbooks-whom-of = Всего сценарий действует для { $all }.
playbooks-whom-spared = { $n ->
    [one] Ещё у { $n } партнёрства на всё это свои значения.
    [few] Ещё у { $n } партнёрств на всё это свои значения.
    [many] Ещё у { $n } партнёрств на всё это свои значения.
   *[other] Ещё у { $n } партнёрства на всё это свои значения.
 }
playbooks-whom-all = Все, для кого действует
playbooks-steps = Появится следующих шагов: { $appear }. Исчезнет: { $go }.

# Текстом
playbooks-toml-out = Скачать TOML
playbooks-toml-in = Из TOML
playbooks-toml-lede = Весь сценарий текстом. Пока текст не прочитан до конца, ничего не сохраняется.
playbooks-file = Файл
playbooks-file-help = Если выбрать файл, текст ниже не понадобится.
playbooks-text = Текст
playbooks-wrong-count = { $n ->
    [one] Ошибка в { $n } месте
    [few] Ошибки в { $n } местах
    [many] Ошибки в { $n } местах
   *[other] Ошибки в { $n } места
 }

# Версии
playbooks-version = Версия { $number }
playbooks-versions = Версии
playbooks-versions-lede = Ни одна версия не пропадает. Возврат к прежней создаёт новую.
playbooks-in-force = Действует
playbooks-go-back = Вернуться к этой
playbooks-back-to = Повторяет версию { $number }.
playbooks-back-toast = Снова как в версии { $number }
playbooks-first-version = Первая версия.

# Своё у партнёрства
playbooks-of-partnership = Что здесь действует
playbooks-playbook-id = Сценарий
playbooks-chosen = Выбран
playbooks-choose = Выбрать другой сценарий
playbooks-choose-many = Выбрать для партнёрств
playbooks-choose-many-lede = Для всех, кто подходит; у кого он уже выбран, у тех ничего не изменится.
playbooks-choose-do = Выбрать для всех
playbooks-brand = Бренд
playbooks-stage = Этап
playbooks-tier = Уровень
playbooks-manager = Отвечает
playbooks-reason = Причина
playbooks-reason-help = Останется в истории партнёрства.
playbooks-own = своё
playbooks-own-value = Значение здесь
playbooks-own-none = Пусть здесь ничего не действует
playbooks-own-reason-help = Видна везде, где действует это значение.
playbooks-own-end = Пусть снова действует сценарий
playbooks-otherwise = Задать своё
playbooks-says = в сценарии: { $value }
playbooks-not-held = здесь не действует

# Чего сделать нельзя
playbooks-error-default-archived = Это обычный сценарий: сначала сделайте обычным другой
playbooks-error-archived = Сценарий в архиве: сначала верните его
playbooks-error-name-taken = Так уже называется другой сценарий
playbooks-error-in-force = Эта версия и так действует
playbooks-error-not-text = Файл — не текст в UTF-8
playbooks-error-one-source = Укажите ровно одно из трёх: toml, copy_of или preset
playbooks-error-whole = Выберите хотя бы одно условие; для всех есть обычный сценарий

# Лента
event-playbook_create = Добавлен сценарий «{ $name }»
event-playbook_change = Сценарий «{ $name }» изменён: версия { $number }
event-playbook_back = Сценарий «{ $name }» снова как в версии { $to }: версия { $number }
event-playbook_archive = Сценарий «{ $name }» в архиве
event-playbook_restore = Сценарий «{ $name }» возвращён
event-playbook_default = Сценарий «{ $name }» теперь обычный
event-partnership_playbook = { $to ->
    [usual] { $brand }: снова действует обычный сценарий
   *[own] { $brand }: теперь действует сценарий «{ $name }»
 }
event-partnership_own_value = { $brand }: { "«" }{ $setting ->
    [collaborations_min] { playbooks-setting-collaborations_min }
    [collaborations_max] { playbooks-setting-collaborations_max }
    [projects_guaranteed] { playbooks-setting-projects_guaranteed }
    [fatigue_cap] { playbooks-setting-fatigue_cap }
    [check_in_ideal_days] { playbooks-setting-check_in_ideal_days }
    [check_in_latest_days] { playbooks-setting-check_in_latest_days }
    [review_days] { playbooks-setting-review_days }
    [results_due_days] { playbooks-setting-results_due_days }
    [answer_due_days] { playbooks-setting-answer_due_days }
    [autonomy] { playbooks-setting-autonomy }
    [brief_lead_days] { playbooks-setting-brief_lead_days }
    [revision_rounds] { playbooks-setting-revision_rounds }
    [planning_days] { playbooks-setting-planning_days }
    [first_look_hours] { playbooks-setting-first_look_hours }
    [rate_step_percent] { playbooks-setting-rate_step_percent }
    [contacts_a_week] { playbooks-setting-contacts_a_week }
   *[asks_per_gift] { playbooks-setting-asks_per_gift }
 }{ "» здесь:" } { $value ->
    [none] не действует
    [scripted] { playbooks-autonomy-scripted }
    [guided] { playbooks-autonomy-guided }
    [co_created] { playbooks-autonomy-co_created }
    [creator_led] { playbooks-autonomy-creator_led }
    [full_ownership] { playbooks-autonomy-full_ownership }
   *[other] { $value }
 }
event-partnership_own_value_end = { $brand }: снова по сценарию { "«" }{ $setting ->
    [collaborations_min] { playbooks-setting-collaborations_min }
    [collaborations_max] { playbooks-setting-collaborations_max }
    [projects_guaranteed] { playbooks-setting-projects_guaranteed }
    [fatigue_cap] { playbooks-setting-fatigue_cap }
    [check_in_ideal_days] { playbooks-setting-check_in_ideal_days }
    [check_in_latest_days] { playbooks-setting-check_in_latest_days }
    [review_days] { playbooks-setting-review_days }
    [results_due_days] { playbooks-setting-results_due_days }
    [answer_due_days] { playbooks-setting-answer_due_days }
    [autonomy] { playbooks-setting-autonomy }
    [brief_lead_days] { playbooks-setting-brief_lead_days }
    [revision_rounds] { playbooks-setting-revision_rounds }
    [planning_days] { playbooks-setting-planning_days }
    [first_look_hours] { playbooks-setting-first_look_hours }
    [rate_step_percent] { playbooks-setting-rate_step_percent }
    [contacts_a_week] { playbooks-setting-contacts_a_week }
   *[asks_per_gift] { playbooks-setting-asks_per_gift }
 }{ "»" }
