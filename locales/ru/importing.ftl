# Загрузка файлов. Ключи начинаются с import-.

import-title = Импорт авторов
import-lede = Загрузите CSV или Excel как есть. Вы увидите, что станет с каждой строкой, ещё до сохранения, а весь импорт можно отменить.
import-file = Загрузить файл
import-drop = Перетащите сюда CSV или XLSX или выберите файл
import-drop-help = Не больше { $max }. Кодировка, разделители и порядок столбцов — любые.
import-not-taken = Этот файл принять нельзя
import-empty = Пока ничего не загружали
import-empty-help = Здесь останутся загруженные файлы и итог по каждой строке.
import-recent = Недавние загрузки
import-head-file = Файл
import-head-state = Состояние
import-head-rows = Строки
import-head-who = Кто загружает
import-other-file = Выбрать другой файл
import-nothing-saved = До последнего шага ничего не сохраняется.
import-nothing-saved-yet = Пока ничего не сохранено: следующий шаг лишь покажет, что произойдёт.
import-same-file = Этот самый файл уже загружали: { $when }. Всех, кто пришёл с ним, мы узнаем.
import-same-file-link = Посмотреть ту загрузку

import-steps = Шаги
import-step-file = Файл
import-step-file-about = строк: { $rows }, столбцов: { $columns }
import-step-columns = Столбцы
import-step-check = Проверка
import-step-import = Загрузка

import-state-read = Разобрать столбцы
import-state-checking = Проверяется
import-state-checked = Можно загружать
import-state-running = Загружается
import-state-done = Готово
import-state-failed = Остановлено
import-state-undoing = Отменяется
import-state-undone = Отменено

# Как читается файл
import-found-csv = { $encoding }, { $delimiter }
import-found-sheet = лист «{ $sheet }»
import-how-read = Как прочитан файл
import-read-sure = В кодировке сомнений нет
import-read-unsure = Кодировку мы угадали: посмотрите, те ли буквы
import-encoding = Кодировка
import-delimiter = Между ячейками
import-delimiter-comma = запятая
import-delimiter-semicolon = точка с запятой
import-delimiter-tab = табуляция
import-delimiter-pipe = вертикальная черта
import-sheet = Лист
import-header = Строка с названиями столбцов
import-header-help = 0, если её нет
import-quoting = Кавычки держат ячейку целиком
import-read-again = Прочитать заново
import-first-rows = Первые строки
import-column-unnamed = Столбец { $n }
import-next-columns = Дальше: столбцы

# Столбцы
import-columns = Столбцы
import-columns-matched = узнаны { $matched } из { $columns }
import-head-column = В вашем файле
import-head-values = Первые значения
import-head-goes = Куда попадёт
import-head-note = Пояснение
import-goes-label = Куда попадёт «{ $column }»
import-date-label = Как записаны дни в столбце «{ $column }»
import-year-label = Год для дней в столбце «{ $column }»
import-date-choose = Выберите, как читать
import-date-which = Сначала день или месяц? Выберите
import-which-platform = На какой площадке? Выберите
import-platform-choose = Выберите площадку
import-platform-label = Площадка столбца «{ $column }»
import-date-example = { $text } — это { $day }
import-videos = Видео из трендов
import-videos-as-channels = Прочитать строки как видео и загрузить их каналы
import-videos-help = Каждый канал станет одним автором, сколько бы ни было видео. Столбцы ниже тогда не нужны.
import-whole-file = Для всего файла
import-platform = Площадка
import-platform-by-row = По ссылкам и столбцам
import-platform-help = Для имён без ссылки
import-observed-on = Когда считали
import-observed-on-help = День, на который верны подписчики и просмотры, если столбца с днём нет
import-brand = Партнёрство с брендом
import-brand-none = Только авторы, без партнёрств
import-brand-help = Если столбца с брендом нет
import-stage-none = Кандидат или как в столбце
import-manager-none = Никто или как в столбце
import-bad-cells = Если ячейку не прочитать
import-bad-refuse = Не брать строку и назвать причину
import-bad-leave-out = Пропустить ячейку, взять остальное
import-family-first = Полные имена начинаются с фамилии
import-next-check = Дальше: проверка

import-group-person = Имя
import-group-accounts = Площадки
import-group-counts = Числа
import-group-contacts = Контакты
import-group-place = Место и время
import-group-known = Что известно
import-group-partnership = Партнёрство
import-group-own = Ваши поля
import-group-new = Новое своё поле
import-field-ignore = Не загружать
import-field-full-name = Имя целиком
import-field-given-name = Имя
import-field-patronymic = Отчество
import-field-family-name = Фамилия
import-field-goes-by = Под каким именем известен автор
import-field-given-latin = Имя латиницей
import-field-patronymic-latin = Отчество латиницей
import-field-family-latin = Фамилия латиницей
import-field-other-names = Другие имена
import-field-pronouns = Местоимения
import-field-address-en = Обращение по-английски
import-field-address-ru = Обращение по-русски
import-field-creator-id = Номер в Perennial
import-field-handle = Площадка: имя или ссылка
import-field-platform = Площадка: какая
import-field-account = Площадка: { $platform }
import-field-account-title = Площадка: название канала
import-field-account-id = Площадка: её собственный номер канала
import-field-followers = Подписчики
import-field-followers-on = Подписчики: { $platform }
import-field-views = Просмотры публикации
import-field-engagements = Отклики на публикацию
import-field-engagement-part = Часть откликов (лайки, комментарии, репосты)
import-field-posts = Публикации за 30 дней
import-field-observed-on = День подсчёта
import-field-contact = Контакт: { $kind }
import-field-contacts = Контакты
import-field-country = Страна
import-field-market = Рынок
import-field-city = Город
import-field-city-other = Город на другом языке
import-field-zone = Часовой пояс
import-field-birthday = День рождения
import-field-languages = Языки
import-field-work-days = Рабочие дни
import-field-work-from = Работает с
import-field-work-to = Работает до
import-field-quiet-from = Не беспокоить с
import-field-quiet-to = Не беспокоить до
import-field-niches = Темы
import-field-tags = Метки
import-field-values = Ценности
import-field-note = Заметка
import-field-goals = Цели
import-field-audience-note = Аудитория словами
import-field-consent-basis = Основание хранить данные
import-field-consent-on = Согласие получено
import-field-consent-until = Согласие до
import-field-consent-note = Согласие, пояснение
import-field-brand = Бренд
import-field-stage = Этап
import-field-tier = Уровень
import-field-manager = Отвечает
import-field-since = Вместе с
import-field-own = Своё поле
import-field-custom = Ваши поля
import-field-new-text = Новое поле: текст
import-field-new-number = Новое поле: число
import-field-new-date = Новое поле: дата
import-field-new-link = Новое поле: ссылка

import-why-header-and-content = По названию и содержимому
import-why-header = По названию
import-why-content = По содержимому
import-why-content-over-header = По содержимому, а не по названию
import-why-compared-with = Сравнили со столбцом { $column }
import-why-less-exact-than = В столбце { $column } то же самое точнее
import-why-better-in = Столбец { $column } подходит лучше
import-why-row-number = Номера строк
import-why-empty = Пусто
import-why-unknown = Не узнали. Выберите, куда отнести, или оставьте
import-why-own-field = Ваше поле с таким названием
import-why-our-name = Назван так же, как у нас
import-why-our-id = Номера из нашей выгрузки
import-why-no-place = Места для этого нет, но можно завести своё поле
import-why-taken = Туда попадёт другой столбец
import-why-in-engagements = Уже учтено в откликах
import-why-no-account = Нет канала, к которому относятся эти числа. Укажите его столбец или не загружайте их
import-why-unfit = { $n ->
    [one] { $n } из первых значений не может быть каналом на { $platform }: { $value }. Эта строка не загрузится
    [few] { $n } из первых значений не могут быть каналами на { $platform }, например { $value }. Эти строки не загрузятся
    [many] { $n } из первых значений не могут быть каналами на { $platform }, например { $value }. Эти строки не загрузятся
   *[other] { $n } из первых значений не могут быть каналами на { $platform }, например { $value }. Эти строки не загрузятся
 }
import-why-chosen = Выбрали вы

import-date-plain = Как есть
import-date-day-month-year = День, месяц, год
import-date-month-day-year = Месяц, день, год
import-date-year-month-day = Год, месяц, день
import-date-year-day-month = Год, день, месяц
import-date-day-month = День и месяц без года
import-date-month-day = Месяц и день без года
import-date-day-month-zero-lost = День и месяц, ноль в конце потерян

import-error-columns = В файле столбцов: { $max }, а указано: { $got }
import-error-twice = Туда же, куда «{ $column }», попадёт другой столбец. Оставьте один
import-error-nobody = Ни один столбец не говорит, кто эти люди: выберите столбец с именем или площадкой
import-error-whose-counts = Чьи числа в столбце «{ $column }»? Укажите столбец с каналом или не загружайте их
import-error-which-account = К какому каналу относятся числа из столбца «{ $column }»? Выберите подписчиков одной площадки или одну площадку на весь файл
import-error-which-platform = На какой площадке имена из столбца «{ $column }»? Выберите её
import-error-brand = Выберите бренд, с которым эти партнёрства
import-error-date-order = Что в столбце «{ $column }» сначала — день или месяц? Выберите
import-error-year = Укажите год для столбца «{ $column }» четырьмя цифрами
import-error-not-videos = Это не столбцы видео из трендов
import-error-configure = Новые поля может завести только владелец: выберите другое место или оставьте столбец
import-error-field-taken = Поле с таким названием уже есть, выберите его из списка
import-error-reading = Так файл не прочитать. Ничего не изменилось

# Проверка
import-checking = Проверяем: { $done } из { $total } строк
import-running = Загружаем: { $done } из { $total } строк
import-undoing = Отменяем: { $done } из { $total } строк
import-look-again = Посмотреть ещё раз
import-change-columns = Поменять столбцы
import-will-made = Добавим
import-will-changed = Изменим
import-will-skipped = Пропустим
import-will-refused = Не возьмём
import-outcome-made = Добавлено
import-outcome-changed = Изменено
import-outcome-skipped = Пропущено
import-outcome-refused = Не принято
import-count-made = { $n ->
    [one] { $n } добавлена
    [few] { $n } добавлены
    [many] { $n } добавлено
   *[other] { $n } добавлено
 }
import-count-changed = { $n ->
    [one] { $n } изменена
    [few] { $n } изменены
    [many] { $n } изменено
   *[other] { $n } изменено
 }
import-count-skipped = { $n ->
    [one] { $n } пропущена
    [few] { $n } пропущены
    [many] { $n } пропущено
   *[other] { $n } пропущено
 }
import-count-refused = { $n ->
    [one] { $n } не принята
    [few] { $n } не приняты
    [many] { $n } не принято
   *[other] { $n } не принято
 }
import-rows-refused = Строки, которые не взять
import-rows-refused-help = Поправьте их в файле и загрузите его снова: остальных мы узнаем
import-whole-row = вся строка
import-known = Возможно, мы уже знакомы
import-known-count = { $n ->
    [0] никого
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
 }
import-policy = Что с ними делать
import-policy-of = Что делать со строкой { $row }
import-policy-skip = Пропустить
import-policy-fill = Дополнить пустое
import-policy-overwrite = Заменить
import-policy-new = Добавить как нового автора
import-alike = { $n ->
    [one] Ещё в { $n } строке имя очень похоже на чьё-то, но больше ничего не совпадает. Её добавим.
    [few] Ещё в { $n } строках имена очень похожи на чьи-то, но больше ничего не совпадает. Их добавим.
    [many] Ещё в { $n } строках имена очень похожи на чьи-то, но больше ничего не совпадает. Их добавим.
   *[other] Ещё в { $n } строки имена очень похожи на чьи-то, но больше ничего не совпадает. Их добавим.
 }
import-alike-to = Имя как у { $name }
import-in-file = В вашем файле, строка { $row }
import-in-directory = В Perennial
import-row-above = Строка выше
import-row-n = Строка { $row }
import-check-again = Проверить снова
import-how-look = Как они будут выглядеть
import-how-look-help = первые из них
import-also-skipped = Ещё пропустим
import-undo-possible = Весь импорт можно отменить.
import-run = Загрузить
import-match-id = тот же номер в Perennial
import-match-same-row = точно такая же строка
import-match-account = тот же канал
import-match-email = та же почта
import-match-phone = тот же телефон
import-match-name-and-more = то же имя, и совпадает город, день рождения или имя канала
import-skip-repeated = повторяет строку { $row }: { $why }
import-skip-same-channel = ещё одно видео канала из строки { $row }
import-skip-nothing-new = ничего нового
import-skip-blank = Пустая строка
import-skip-repeated-header = Ещё раз заголовок
import-skip-only-filler = Только заполнители

# Итог
import-done = Готово: учтена каждая строка файла.
import-to-directory = К партнёрам
import-failed-kept = То, что успели загрузить, сохранено, и это можно отменить.
import-undone = { $n ->
    [one] Отменили { $n } строку.
    [few] Отменили { $n } строки.
    [many] Отменили { $n } строк.
   *[other] Отменили { $n } строки.
 }
import-undone-kept = { $n ->
    [one] { $n } строка осталась, ниже сказано почему.
    [few] { $n } строки остались, ниже сказано почему.
    [many] { $n } строк осталось, ниже сказано почему.
   *[other] { $n } строки осталось, ниже сказано почему.
 }
import-kept = Что осталось
import-kept-help = Ничего из сделанного людьми не пропало
import-kept-who = Кто
import-kept-why = Почему
import-kept-more = Показаны первые пятьдесят.
import-kept-merged = Карточку с тех пор объединили: { $name }
import-kept-took-in = С этой карточкой с тех пор объединили другую
import-kept-notes = Появились заметки
import-kept-partnership = В партнёрстве с тех пор что-то произошло
import-kept-channels = Каналы с тех пор меняли
import-kept-edited = Карточку с тех пор правили
import-kept-away = Карточка в архиве, её не трогали
import-kept-parts = { $n ->
    [one] С тех пор это меняли: { $n } поле осталось как есть
    [few] С тех пор это меняли: { $n } поля остались как есть
    [many] С тех пор это меняли: { $n } полей осталось как есть
   *[other] С тех пор это меняли: { $n } поля осталось как есть
 }
import-kept-tangled = Прежнее не сочетается с тем, что поменяли позже
import-kept-unknown = Неизвестно, что было раньше
import-undo = Отмена
import-undo-help = Авторы, которые пришли с этим файлом, уйдут в архив, изменения вернутся. Если карточку с тех пор правили, объединяли или писали в неё заметки, она останется, и мы скажем почему.
import-undo-all = Отменить весь импорт
import-undo-reason = Импорт файла { $file } отменён
import-errors-row = Строка
import-errors-line = Строка файла
import-errors-column = Номер столбца
import-errors-name = Столбец
import-errors-value = Значение
import-errors-why = Что не так
import-errors-download = Скачать все в CSV
import-errors-more = Показаны первые пятьдесят, остальные — в файле для скачивания.
import-errors-file = не принятые строки { $file }.csv
import-problem-stopped = Загрузка остановилась из-за сбоя у нас.
import-problem-count = В файле было строк: { $rows }, а прочитано: { $done }.
import-conflict-begun = Этот файл уже загружали
import-conflict-unchecked = Этот файл ещё не проверен
import-conflict-not-done = Отменить можно только то, что загружено

# Что может быть не так с файлом
import-file-none = Файла нет. Выберите его
import-file-empty = Файл пуст
import-file-no-rows = В файле нет строк
import-file-unreadable = Файл не прочитался с диска: { $reason }
import-file-too-large = Файл больше { $megabytes } МБ
import-file-too-many-rows = В файле больше { $limit } строк. Разделите его
import-file-too-many-columns = В файле столбцов: { $found }, а можно не больше { $limit }
import-file-record-too-long = Строка, которая начинается в строке файла { $line }, длиннее { $kilobytes } КБ. Не потерялась ли закрывающая кавычка?
import-file-cell-too-long = Одна из ячеек длиннее { $kilobytes } КБ
import-file-binary = Это не таблица: внутри двоичные данные
import-file-old-excel = Это старый файл Excel (.xls). Сохраните его как .xlsx или CSV
import-file-other-format = Это { $format }, а не таблица CSV или XLSX
import-file-broken-zip = Файл XLSX повреждён. Откройте его в Excel и сохраните заново
import-file-zip-bomb = После распаковки файл XLSX больше { $megabytes } МБ
import-file-too-dense = Что-то в файле XLSX при распаковке вырастает больше чем в { $times } раз: программы для таблиц так не сжимают. Сохраните его как CSV
import-file-too-many-parts = В файле XLSX частей: { $found }, а можно не больше { $limit }
import-file-hostile-xml = В файле XLSX есть то, чего не пишет ни одна программа для таблиц
import-file-giant-sheet = На листе заявлено строк: { $rows }, столбцов: { $columns }. Удалите пустые и сохраните заново
import-file-encrypted = Файл закрыт паролем. Сохраните его без пароля
import-file-no-sheet = Листа «{ $sheet }» нет
import-file-broken-sheet = Лист не читается: { $reason }
import-file-reader-died = На чтение файла ушло слишком много памяти. Сохраните его как CSV
import-file-reader-too-slow = За { $seconds } с файл прочитать не удалось. Сохраните его как CSV
import-file-no-reader = Сейчас сервер не может читать XLSX: { $reason }. Сохраните файл как CSV

# Что может быть не так со строкой
import-row-too-few-cells = Ячеек { $found } вместо { $expected }
import-row-too-many-cells = Ячеек { $found } вместо { $expected }
import-row-cell-too-long = Ячейка длиннее { $kilobytes } КБ
import-row-nul = Нулевой символ
import-row-invalid-bytes = В кодировке { $encoding } это не текст
import-row-lone-surrogate = Половина символа
import-row-unclosed-quote = Кавычка не закрыта
import-row-text-after-quote = Текст после закрывающей кавычки
import-row-missing-video-id = Нет номера видео
import-row-malformed-video-id = Это не номер видео: { $found }
import-row-missing-count = Нет числа в столбце «{ $column }»
import-row-shifted-columns = Ячейки стоят не под своими заголовками
import-row-missing-channel = Нет канала

# Что может быть не так с ячейкой
import-value-not-a-number = Это не число: { $value }
import-value-negative = Меньше нуля: { $value }
import-value-too-large = Слишком много: { $value }
import-value-not-money = Это не сумма: { $value }
import-value-no-currency = Сумма без валюты: { $value }
import-value-not-a-date = Это не дата: { $value }
import-value-no-year = Дата без года: { $value }
import-value-not-a-boolean = Ни да, ни нет: { $value }
import-value-not-an-email = Это не адрес почты: { $value }
import-value-not-a-link = Это не ссылка: { $value }
import-value-link-to-post = Ссылка на публикацию, а не на канал: { $value }
import-value-not-a-handle = Так на { $platform } называться нельзя: { $value }
import-value-which-platform = На какой площадке { $value }? Выберите её для всего файла
import-value-nobodys = В строке нет канала, к которому это относится
import-value-nobodys-on = В строке нет канала на { $platform }, к которому это относится
import-value-unknown-platform = Такой площадки мы не знаем: { $value }
import-value-unknown-country = Такой страны мы не знаем: { $value }
import-value-unknown-language = Такого языка мы не знаем: { $value }
import-value-unknown-brand = Бренда с таким названием нет: { $value }
import-value-unknown-stage = Этапа с таким названием нет: { $value }
import-value-unknown-tier = Уровня с таким названием нет: { $value }
import-value-unknown-manager = Среди тех, кто ведёт партнёрства, такого имени нет: { $value }
import-value-future = День ещё не настал: { $value }
import-warning-currency-in-count = Знак валюты в числе ({ $sign }), число взяли
import-warning-rounded = { $value } округлили
import-warning-perhaps-fraction = { $value } прочитали как тысячи
