# Что мы помним: пожелания, цели, поддержка, стиль, как удобно работать. Приставка memory-; предложения ленты начинаются с
# event-wish, event-goal, event-support, event-style и event-preferences.

# Пожелания
memory-what-i-want = Чего я хочу
memory-their-words = словами автора, { $month }
memory-wishes = Пожелания
memory-wishes-lede = Чего авторы от нас хотят, их словами, и что из этого вышло.
memory-wishes-unanswered = Просили, мы ничего не сделали
memory-wishes-open = Открытые
memory-wishes-matched = Исполненные
memory-wishes-declined = С отказом
memory-wishes-none = Пожеланий пока нет
memory-wishes-none-help = Спросите партнёра, чего он хочет от ближайших лет, и запишите так, как он сказал.
memory-no-wishes = Пока не записано ни одного пожелания. Спросите и сохраните слова автора.
memory-all-wishes = Все пожелания
memory-wish-open = Открыто
memory-wish-matched = Исполнено
memory-wish-declined = Отказ
memory-wish-add = Записать пожелание
memory-wish-edit = Изменить пожелание
memory-wish-answer = Что мы сделали
memory-wish-decline = Отказать и объяснить
memory-wish-reopen = Открыть снова
memory-wish-noted = Пожелание записано
memory-asked = Последний раз спрашивали { $day }
memory-asked-today = Сегодня спросили
memory-asked-noted = Отмечено, что сегодня вы спросили
memory-matched-on = Исполнено { $day }
memory-declined-on = Отказ { $day }
memory-under-way-short = делаем
memory-older = Более ранние
memory-words = Словами автора
memory-words-help = Как сказано, а не как сформулировали бы мы.
memory-translation = То же на другом языке
memory-translation-help = Покажем под оригиналом.
memory-asked-on = Когда это сказано
memory-asked-on-help = Если не заполнять — сегодня
memory-anew = Сказано заново: пожелание снова открыто
memory-what = Что сделано
memory-done-on = Когда
memory-today-help = Если не заполнять — сегодня
memory-under-way = Ещё делаем
memory-partly = Это только часть: пожелание остаётся открытым
memory-reason = Почему не получится
memory-reason-help = Это узнает автор.

# Цели
memory-goals = К чему идёт автор
memory-no-goals = О целях пока никто не спрашивал.
memory-goal-add = Записать цель
memory-goal-edit = Изменить цель
memory-goal-close = Чем кончилось
memory-goal-kind = Какая
memory-goal-growth = Рост
memory-goal-launch = Свой запуск
memory-goal-learning = Учёба
memory-goal-other = Другая
memory-goal-state = Что с ней стало
memory-goal-open = Ещё открыта
memory-goal-reached = Достигнута
memory-goal-dropped = Оставлена
memory-goal-closed = { $state }, { $day }
memory-on-date = День запуска или срок
memory-on-date-help = До этого дня подумаем, чем помочь.
memory-stated-on = Когда это сказано
memory-closed-on = Когда

# Поддержка
memory-supports = Что мы сделали для автора
memory-no-supports = Пока ничего такого, за что мы ничего не просили.
memory-all-supports = Вся поддержка
memory-support-log = Записать поддержку
memory-support-edit = Изменить запись о поддержке
memory-support-noted = Поддержка записана
memory-support-kind = Какая
memory-support-shared = Поделились публикацией
memory-support-promoted = Рассказали о продукте автора
memory-support-introduced = Познакомили
memory-support-bought = Купили то, что делает автор
memory-support-advised = Помогли советом
memory-support-gifted = Сделали подарок
memory-support-other = Другая
memory-conflict-checked = Мы спросили себя, не мешает ли это бренду, договору или обещанию
memory-conflict-help = Без этого нельзя рассказывать о продукте автора и знакомить. Ответ сохраним.
memory-conflict-note = Какой вышел ответ
memory-conflict-said = Не мешает ли: { $note }
memory-for-goal = ради цели «{ $goal }»
memory-minutes = Сколько минут ушло
memory-cost-minor = Во что обошлось
memory-currency = Валюта
memory-goal-id = Какой цели помогает
memory-link = Ссылка
memory-link-open = Посмотреть

# Стиль
memory-style = Как меняется стиль
memory-style-all = Все заметки о стиле
memory-no-style = Заметок о стиле пока нет. Отмечайте иногда формат, тон или зачин, и годы станут видны.
memory-style-add = Заметка о стиле
memory-style-edit = Изменить заметку о стиле
memory-format = Формат
memory-formats = { $n ->
    [one] { $n } формат
    [few] { $n } формата
    [many] { $n } форматов
   *[other] { $n } формата
 }
memory-untried = Ещё не пробовали: { $formats }
memory-noted-on = Когда
memory-topic = Тема
memory-tone = Тон
memory-hook = Зачин
memory-hook-help = С чего начинается и что держит
memory-result-index = Против обычного
memory-result-help = 1 — как обычно, 1,3 — на треть лучше
memory-result = × { $n } к обычному
memory-partnership-id = В работе с
memory-own-work = своё
memory-note = Заметка

# Как удобно работать
memory-how-to-work = Как удобно работать
memory-preferences-edit = Как удобно работать
memory-no-preferences = Пока никто не спрашивал. Сроки, правки и дни отдыха стоит знать до первого брифа.
memory-calls = Созвоны
memory-films-in = Нужно для съёмки
memory-lead-days = От брифа до выхода
memory-lead-help = В днях, не меньше
memory-revision-rounds = Кругов правок
memory-contact-every-days = Писать не чаще раза в
memory-contact-every-help = В днях
memory-every = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
 }
memory-autonomy = Сколько свободы просит
memory-likes = Любит
memory-never = Никогда
memory-off-limits = Не трогать
memory-off-from = Не трогать с
memory-off-to = по
memory-off-why = Почему
memory-from-to = с { $from } по { $to }
memory-paused = Не беспокоить
memory-until = до { $day }
memory-contact-paused-until = Не беспокоить до
memory-paused-help = Напоминания подождут.
memory-paused-reason = Почему не беспокоим

# Чего не может быть
memory-error-future = Этот день ещё не наступил
memory-error-past = Выберите день, который ещё не прошёл
memory-error-long-ago = До 1990 года мы ничего не записываем
memory-error-far = Так далеко никто не загадывает
memory-error-before-wish = Это было раньше, чем прозвучало пожелание
memory-error-before-goal = Это было раньше, чем прозвучала цель
memory-error-conflict = Сначала спросите себя, не мешает ли это бренду, договору или обещанию
memory-error-conflict-note = Запишите, какой вышел ответ
memory-error-too-long-off = Не больше двух лет подряд
memory-error-wish-open = Это пожелание и так открыто

# Лента
event-wish_record = Записано пожелание
event-wish_ask = Спросили, чего хочет автор
event-wish_reword = Пожелание сказано заново
event-wish_correct = Пожелание исправлено
event-wish_answer = { $settles ->
    [yes] Пожелание исполнено
   *[no] Для пожелания кое-что сделано
 }
event-wish_decline = На пожелание ответили отказом
event-wish_reopen = Пожелание снова открыто
event-wish_remove = Пожелание убрано
event-wish_restore = Пожелание возвращено
event-goal_state = { $kind ->
    [launch] Записан свой запуск
   *[other] Записана цель
 }
event-goal_edit = Цель изменена
event-goal_close = { $to ->
    [reached] Цель достигнута
    [dropped] Цель оставлена
   *[open] Цель снова открыта
 }
event-goal_remove = Цель убрана
event-goal_restore = Цель возвращена
event-support-what = { $kind ->
    [shared] поделились публикацией
    [promoted] рассказали о продукте автора
    [introduced] познакомили
    [bought] купили то, что делает автор
    [advised] помогли советом
    [gifted] сделали подарок
   *[other] помогли
 }
event-support_log = Мы { event-support-what }
event-support_edit = Исправлена запись: мы { event-support-what }
event-support_remove = Запись о поддержке убрана
event-support_restore = Запись о поддержке возвращена
event-style_note = Заметка о стиле
event-style_edit = Заметка о стиле изменена
event-style_remove = Заметка о стиле убрана
event-style_restore = Заметка о стиле возвращена
event-preferences_edit = Изменено, как удобно работать
