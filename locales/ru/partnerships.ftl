# Бренды, уровни и партнёрства. Приставка partnerships-; предложения ленты начинаются с event-partnership, event-brand, event-tiers.
# Предложение о партнёрстве начинается с «{ $brand }: », на странице самого партнёрства это опускают.
partnerships-with = { $creator } и { $brand }
partnerships-heading = { $stage }, { $year }-й год
partnerships-year = { $year }-й год
partnerships-tenure = Стаж
partnerships-not-yet = Совместных работ ещё не было
partnerships-since = Вместе с
partnerships-since-help = День первой совместной работы: от него считается стаж.
partnerships-stage-since = с { $day }
partnerships-paused-since = На паузе с { $day }
partnerships-ended-on = Завершено { $day }
partnerships-older = Что было раньше
partnerships-count = { $n ->
    [one] { $n } партнёрство
    [few] { $n } партнёрства
    [many] { $n } партнёрств
   *[other] { $n } партнёрства
 }

# Варианты
partnerships-manager-id = Отвечает
partnerships-tier-id = Уровень
partnerships-brand-id = Бренд
partnerships-stage = Этап
partnerships-no-manager = Пока никто
partnerships-no-tier = Без уровня
partnerships-no-since = Дня пока нет
partnerships-role = Роль
partnerships-no-role = Без роли
partnerships-role-ambassador = Амбассадор
partnerships-role-advisor = Советник
partnerships-potential = Потенциал
partnerships-potential-kind = Что из этого может выйти
partnerships-potential-unknown = Пока неясно
partnerships-potential-one-off = На один проект
partnerships-potential-multi-year = На годы
partnerships-potential-reason = Почему
partnerships-potential-help = Что вы увидели или услышали. Показываем рядом с потенциалом.
partnerships-potential-set = Решили
partnerships-potential-review-on = Вернуться к вопросу
partnerships-review-help = Через полгода, если не выбрать день
partnerships-potential-none = Пока никто не сказал, на один это проект или на годы.

# Переходы
partnerships-start = Начать партнёрство
partnerships-move = Сменить этап
partnerships-move-help = Шаг назад нужно объяснить. Объяснение останется в истории.
partnerships-pause = Поставить на паузу
partnerships-resume = Продолжить
partnerships-end = Завершить
partnerships-end-help = Одна честная фраза: её прочтёт тот, кто придёт после вас.
partnerships-end-kind = Почему завершилось
partnerships-reopen = Начать снова
partnerships-reason = Причина
partnerships-reason-help = Останется в истории.
partnerships-end-ours = Решили мы
partnerships-end-theirs = Решил автор
partnerships-end-mutual = Решили вместе
partnerships-end-product = Продукта больше нет
partnerships-end-market-rule = Правила рынка
partnerships-end-unknown = Неизвестно

# Бренды
partnerships-brands-lede = С кем у авторов партнёрства.
partnerships-brand-add = Добавить бренд
partnerships-no-brands = Брендов пока нет
partnerships-no-brands-help = Партнёрство связывает автора и бренд, поэтому сначала нужен хотя бы один бренд.
partnerships-brand-name = Название
partnerships-brand-name-other = Название другим алфавитом
partnerships-brand-name-other-help = Как его пишут там, где пользуются другой письменностью
partnerships-brand-market = Домашний рынок
partnerships-brand-website = Сайт
partnerships-brand-about = Что выпускает
partnerships-about = О бренде
partnerships-at-work = В работе
partnerships-archived = В архиве
partnerships-archive = Убрать в архив
partnerships-restore = Вернуть из архива
partnerships-brand-archived = Бренд в архиве, его партнёрства остались как были
partnerships-none = Здесь пока нет партнёрств
partnerships-none-help = Откройте автора и начните партнёрство, оно появится здесь.
partnerships-picked = Выбрано:
partnerships-bulk-done = { $n ->
    [one] Изменено { $n } партнёрство, без изменений: { $skipped }
    [few] Изменено { $n } партнёрства, без изменений: { $skipped }
    [many] Изменено { $n } партнёрств, без изменений: { $skipped }
   *[other] Изменено { $n } партнёрства, без изменений: { $skipped }
 }

# Уровни
partnerships-tiers = Уровни
partnerships-tiers-lede = Ваше деление партнёров, вашими словами. Уровень ничего не говорит ни об этапе, ни о стаже.
partnerships-tiers-help = Крестик убирает уровень в архив: у кого он есть, у того и останется.
partnerships-tier-new = Новый уровень
partnerships-no-tiers = Уровней пока нет
partnerships-no-tiers-help = Их может добавить владелец.

# Передача дел
partnerships-hand-over = Передать партнёрства
partnerships-hand-over-lede = Когда кто-то уходит, его авторы не должны остаться одни. История, этапы и даты сохраняются.
partnerships-left = Уже не в команде
partnerships-hand-to = Кому передать
partnerships-hand = Передать
partnerships-nobody-cares = Передавать нечего
partnerships-nobody-cares-help = Пока ни у одного партнёрства нет ответственного.

# Что не получится
partnerships-error-already = Такое партнёрство уже есть
partnerships-error-ended = Партнёрство завершено, сначала начните его снова
partnerships-error-paused = Партнёрство на паузе, сначала продолжите его
partnerships-error-not-paused = Это партнёрство не на паузе
partnerships-error-not-ended = Это партнёрство не завершено
partnerships-error-back-reason = Объясните, почему шаг назад
partnerships-error-end-reason = Объясните, почему завершаете
partnerships-error-potential-reason = Объясните, почему вы так думаете
partnerships-error-review-past = Выберите день, который ещё не наступил
partnerships-error-since-future = Первая совместная работа не может быть в будущем
partnerships-error-manager = Отвечать за партнёрство может только действующий владелец или менеджер
partnerships-error-which = Назовите партнёрства или задайте фильтр
partnerships-error-undone = Это уже вернули как было
partnerships-error-changed-since = Одно из них с тех пор изменили, поэтому мы ничего не вернули

# Что произошло
event-partnership_start = { $brand }: партнёрство началось, этап «{ $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }»
event-partnership_stage = { $brand }: был этап «{ $from ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }», стал «{ $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }»
event-partnership_pause = { $brand }: пауза
event-partnership_resume = { $brand }: пауза закончилась, этап «{ $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }»
event-partnership_end = { $brand }: партнёрство завершено{ $why ->
    [ours] , решили мы
    [theirs] , решил автор
    [mutual] , решили вместе
    [product] , продукта больше нет
    [market_rule] , таковы правила рынка
   *[other] {""}
 }
event-partnership_reopen = { $brand }: партнёрство началось снова, этап «{ $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }»
event-partnership_manager = { $given ->
    [first] { $brand }: отвечает { $to }
    [none] { $brand }: больше никто не отвечает, раньше — { $from }
   *[next] { $brand }: теперь отвечает { $to }, раньше — { $from }
 }
event-partnership_tier = { $given ->
    [first] { $brand }: уровень «{ $to }»
    [none] { $brand }: уровня больше нет, был «{ $from }»
   *[next] { $brand }: уровень «{ $to }», был «{ $from }»
 }
event-partnership_role = { $to ->
    [ambassador] { $brand }: роль амбассадора
    [advisor] { $brand }: роль советника
   *[none] { $brand }: роли больше нет
 }
event-partnership_since = { $given ->
    [day] { $brand }: вместе с { $since }
   *[none] { $brand }: день первой совместной работы убран
 }
event-partnership_potential = { $to ->
    [one_off] { $brand }: потенциал на один проект, вернуться к вопросу { $review }
    [multi_year] { $brand }: потенциал на годы, вернуться к вопросу { $review }
   *[unknown] { $brand }: потенциал пока неясен
 }
event-partnership_undo = { $brand }: общее изменение отменено, всё как было
event-partnership_join = { $brand }: объединено с партнёрством из дубликата
event-brand_create = Добавлен бренд { $brand }
event-brand_edit = Изменён бренд { $brand }
event-brand_archive = Бренд { $brand } убран в архив
event-brand_restore = Бренд { $brand } возвращён из архива
event-tiers_arrange = Уровни теперь такие: { $tiers }
