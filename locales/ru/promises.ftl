# Обещания обеих сторон. Приставка promises-; предложения ленты начинаются с event-promise.
# Предложение начинается с «{ $brand }: », на страницах одного партнёрства это опускают.
promises-lede = Что мы должны партнёрам и что они должны нам. Просроченное — сверху.
promises-new = Записать обещание
promises-edit = Изменить обещание
promises-made-to = { $name }: что мы обещали
promises-which = Какие обещания
promises-how = Как вышло
promises-history = Что было
promises-note = Заметка для команды
promises-note-help = Автору её не показываем.
promises-source = Откуда

# Стороны, исходы, темы
promises-side = Чьё обещание
promises-side-ours = Обещали мы
promises-side-theirs = Обещали нам
promises-both-sides = Обе стороны
promises-state-open = ещё в силе
promises-state-due = в срок
promises-state-late = просрочено
promises-state-kept = Сдержано
promises-state-broken = Нарушено
promises-state-released = Снято
promises-filter-state = Что с ними стало
promises-which-open = Ещё в силе
promises-which-closed = Сдержанные и нарушенные
promises-any-day = Любой срок
promises-anybody = За кем угодно
promises-due-late = Просрочено
promises-due-today = Срок сегодня
promises-due-week = Срок в течение недели
promises-due-later = Позже чем через неделю
promises-subject = О чём
promises-subject-results = Итоги
promises-subject-payment = Оплата
promises-subject-answer = Ответ
promises-subject-introduction = Знакомство
promises-subject-first-look = Сначала вам
promises-subject-delivery = Прислать или сделать
promises-subject-other = Другое
promises-source-hand = Записано
promises-source-contact = Разговор
promises-source-rule = По правилу сценария
promises-source-playbook = Сценарий
promises-source-commitment = Гарантия
promises-from = { $what }, { $day }
promises-from-member = { $who }, { $day }
promises-from-contact = { $who }, разговор { $day }

# Реестр
promises-tab-recent = Текущие и недавние
promises-tab-kept = Сдержанные
promises-tab-broken = Нарушенные
promises-tab-theirs = Обещает { $name }
promises-year = За год сдержано { $kept } из { $of }
promises-open-count = { $n ->
    [one] { $n } ещё в силе
    [few] { $n } ещё в силе
    [many] { $n } ещё в силе
   *[other] { $n } ещё в силе
 }
promises-late-count = { $n ->
    [one] { $n } просрочено
    [few] { $n } просрочены
    [many] { $n } просрочено
   *[other] { $n } просрочено
 }
promises-none-here = Здесь пусто.
promises-none = Никто никому не должен
promises-none-help = Здесь появятся обещания из разговоров, из договоров и записанные вручную — с днём, к которому их ждут.
promises-of-all = Показать все обещания
promises-span = Закрыты с { $from } по { $to }
promises-how-late = { $n ->
    [one] опаздываем на { $n } день
    [few] опаздываем на { $n } дня
    [many] опаздываем на { $n } дней
   *[other] опаздываем на { $n } дня
 }
promises-how-today = срок сегодня
promises-how-kept = сдержано
promises-how-early = { $n ->
    [one] сдержано на { $n } день раньше
    [few] сдержано на { $n } дня раньше
    [many] сдержано на { $n } дней раньше
   *[other] сдержано на { $n } дня раньше
 }
promises-how-kept-late = { $n ->
    [one] сдержано на { $n } день позже
    [few] сдержано на { $n } дня позже
    [many] сдержано на { $n } дней позже
   *[other] сдержано на { $n } дня позже
 }
promises-how-broken = нарушено
promises-how-released = снято

# Глазами автора
promises-as-shown = Что видит автор
promises-as-shown-lede = Тот же список без ваших заметок, на языке автора: { $language }.
promises-untranslated = { $n ->
    [one] У { $n } обещания нет перевода, показываем как было сказано
    [few] У { $n } обещаний нет перевода, показываем как было сказано
    [many] У { $n } обещаний нет перевода, показываем как было сказано
   *[other] У { $n } обещания нет перевода, показываем как было сказано
 }
promises-shown-ours = Что вам обещал бренд { $brand }
promises-shown-theirs = Что обещали вы
promises-shown-none = Пока ничего.
promises-shown = Что увидит автор

# Поля
promises-words = Что обещали
promises-words-help = Как было сказано, одной фразой.
promises-due-on = Срок
promises-due-reason = Почему переносим
promises-due-reason-help = Нужно, если меняете срок. Останется в истории.
promises-made-on = Когда обещали
promises-made-on-help = Сегодня, если не выбрать день.
promises-owner-id = Кто выполняет
promises-keeper = Выполняет
promises-keeper-manager = Кто отвечает за партнёрство
promises-clause = Где записано
promises-clause-help = Например: договор, пункт 6
promises-language = Язык
promises-language-told = Определить по буквам
promises-translation = То же на другом языке
promises-translation-help = Без перевода автор увидит слова как есть.
promises-on = Когда
promises-outcome = Что мы сделали в ответ
promises-outcome-help = Это прочтут обе стороны.
promises-outcome-kept = Как вышло
promises-reason = Причина
promises-release-help = Почему этого больше никто не должен. Это прочтут обе стороны.
promises-reopen-help = Останется в истории.
promises-closed-on = Закрыто

# Действия
promises-keep = Сдержано
promises-break = Нарушено
promises-release = Снять
promises-reopen = Вернуть в силу
promises-made-toast = Обещание записано
promises-kept-toast = Обещание сдержано
promises-broken-toast = Обещание останется на виду у обеих сторон, и ваш ответ рядом с ним
promises-released-toast = Этого больше никто не должен
promises-reopened-toast = Обещание снова в силе

# Как держим слово
promises-rate = Как держим слово
promises-rate-lede = По кварталам, все партнёрства вместе.
promises-rate-unknown = ничего не закрыто
promises-rate-method = Доля — это сдержанные в срок среди всех, что за квартал сдержали или нарушили. Снятые не считаем ни туда, ни сюда. Где ничего не закрыто, доля неизвестна.
promises-period = Квартал
promises-quarter = { $quarter }-й квартал { $year }
promises-in-time = Сдержано в срок
promises-kept-late = Сдержано позже
promises-of-n = { $kept } из { $n }

# Что не получится
promises-error-made-future = Обещать можно было только в прошлом или сегодня
promises-error-made-long-ago = Слишком давно, проверьте год
promises-error-due-before-made = Срок раньше самого обещания, проверьте оба дня
promises-error-due-far = До этого срока больше десяти лет, проверьте год
promises-error-due-reason = Объясните, почему переносим
promises-error-owner = Выполнять обещание за нас может только действующий владелец или менеджер
promises-error-owner-theirs = Это обещание выполняет автор, здесь никого выбирать не нужно
promises-error-closed = Обещание закрыто, сначала верните его в силу
promises-error-open = Обещание и так в силе
promises-error-on-future = Выберите день, который уже наступил
promises-error-on-before-made = Выберите день не раньше самого обещания
promises-error-outcome = Напишите, что вы сделали в ответ
promises-error-reason = Объясните почему

# Что произошло
event-promise_make = { $side ->
    [theirs] { $brand }: нам обещали к { $due }: «{ $promise }»
   *[ours] { $brand }: мы обещали к { $due }: «{ $promise }»
 }
event-promise_edit = { $brand }: обещание теперь звучит так: «{ $promise }»
event-promise_move = { $brand }: срок обещания был { $due }, теперь { $to }: «{ $promise }»
event-promise_keep = { $timely ->
    [yes] { $brand }: обещание сдержано: «{ $promise }»
   *[no] { $brand }: обещание сдержано позже срока, { $on } вместо { $due }: «{ $promise }»
 }
event-promise_break = { $brand }: обещание нарушено, срок был { $due }: «{ $promise }»
event-promise_release = { $brand }: обещание снято: «{ $promise }»
event-promise_reopen = { $brand }: обещание снова в силе: «{ $promise }»
