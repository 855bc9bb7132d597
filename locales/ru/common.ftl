# Слова, которые нужны на любой странице. У каждой приставки один файл; здесь common-, count-, error-, nav-, platform-, role-, stage-, term-.

# Кнопки
common-save = Сохранить
common-cancel = Отмена
common-edit = Изменить
common-change = Поменять
common-delete = Удалить
common-remove = Убрать
common-undo = Вернуть как было
common-add = Добавить
common-create = Создать
common-choose = Выбрать
common-apply = Применить
common-clear = Очистить
common-reset = Сбросить
common-search = Найти
common-open = Открыть
common-close = Закрыть
common-back = Назад
common-next = Дальше
common-previous = Раньше
common-continue = Продолжить
common-done = Готово
common-confirm = Подтвердить
common-retry = Попробовать ещё раз
common-copy = Скопировать
common-send = Отправить
common-share = Поделиться
common-download = Скачать
common-upload = Загрузить
common-import = Загрузить
common-export = Выгрузить
common-merge = Объединить
common-move-up = Выше
common-move-down = Ниже
common-show = Показать
common-hide = Скрыть
common-show-more = Показать ещё
common-show-less = Свернуть
common-select-all = Выбрать все

# Слова
common-more = Ещё
common-all = Все
common-any = Любое
common-none = Нет
common-other = Другое
common-yes = Да
common-no = Нет
common-and = и
common-or = или
common-on = Включено
common-off = Выключено
common-unknown = Неизвестно
common-not-set = Не указано
common-empty = Пусто
common-optional = необязательно
common-required = обязательно
common-from = От
common-to = До
common-since = С
common-until = По
common-now = Сейчас
common-today = Сегодня
common-yesterday = Вчера
common-tomorrow = Завтра
common-never = Никогда
common-name = Имя
common-title = Название
common-email = Почта
common-phone = Телефон
common-password = Пароль
common-date = Дата
common-time = Время
common-language = Язык
common-country = Страна
common-city = Город
common-zone = Часовой пояс
common-currency = Валюта
common-tags = Метки
common-notes = Заметки
common-reason = Причина
common-details = Подробно
common-actions = Действия
common-options = Настройки
common-example = Пример

# Что происходит
common-loading = Загружаем…
common-saving = Сохраняем…
common-sending = Отправляем…
common-saved = Сохранено
common-deleted = Удалено
common-copied = Скопировано
common-sent = Отправлено
common-undone = Всё как было
common-unsaved = Есть несохранённые изменения
common-no-results = Ничего не нашли
common-selected = Выбрано: { $n }
common-showing = Показаны { $shown } из { $total }

# Навигация
nav-skip = К содержанию
nav-menu = Меню
nav-today = Сегодня
nav-calendar = Календарь
nav-partners = Партнёры
nav-promises = Обещания
nav-brands = Бренды
nav-playbooks = Сценарии
nav-imports = Импорт
nav-settings = Настройки
nav-help = Справка
nav-account = Ваша учётная запись
nav-sign-in = Войти
nav-sign-out = Выйти
nav-theme = Оформление
nav-theme-light = Светлое
nav-theme-dark = Тёмное
nav-theme-system = Как в системе
nav-language = Язык

# Этапы партнёрства
stage-prospect = Кандидат
stage-foundation = Основа
stage-deepening = Углубление
stage-expansion = Расширение
stage-paused = Пауза
stage-ended = Завершено

# Роли участников
role-owner = Владелец
role-manager = Менеджер
role-analyst = Аналитик
role-viewer = Наблюдатель

# Площадки: целиком и там, где места на две буквы
platform-youtube = YouTube
platform-instagram = Instagram
platform-tiktok = TikTok
platform-vk = ВКонтакте
platform-telegram = Telegram
platform-twitch = Twitch
platform-rutube = Rutube
platform-dzen = Дзен
platform-x = X
platform-podcast = Подкаст
platform-blog = Блог
platform-short-youtube = YT
platform-short-instagram = IG
platform-short-tiktok = TT
platform-short-vk = VK
platform-short-telegram = TG
platform-short-twitch = TW
platform-short-rutube = RT
platform-short-dzen = DZ
platform-short-x = X
platform-short-podcast = Под
platform-short-blog = Блог

# Слова продукта как подписи
term-workspace = Рабочее пространство
term-member = Участник
term-members = Участники
term-brand = Бренд
term-brands = Бренды
term-market = Рынок
term-markets = Рынки
term-creator = Автор
term-creators = Авторы
term-partner = Партнёр
term-partners = Партнёры
term-channel = Площадка
term-channels = Площадки
term-partnership = Партнёрство
term-partnerships = Партнёрства
term-playbook = Сценарий партнёрства
term-stage = Этап
term-collaboration = Сотрудничество
term-collaborations = Совместные работы
term-campaign = Кампания
term-brief = Бриф
term-deliverable = Материал
term-snapshot = Срез метрик
term-results = Итоги
term-learning = Вывод
term-check-in = Разговор без повода
term-interaction = Контакт
term-promise = Обещание
term-promises = Обещания
term-idea = Идея
term-ideas = Идеи
term-feedback = Отзыв
term-wish = Пожелание
term-wishes = Пожелания
term-support = Поддержка
term-opportunity = Возможность
term-commitment = Гарантия
term-agreement = Договор
term-payment = Выплата
term-payments = Выплаты
term-introduction = Знакомство
term-council = Совет авторов
term-planning-session = Планирование
term-guide = Гид по рынку
term-question = Вопрос
term-next-step = Следующий шаг
term-health = Здоровье партнёрства
term-tier = Уровень
term-followers = Подписчики
term-manager = Отвечает

# Поля, которые нельзя принять как есть
error-required = Заполните это поле
error-not-choice = Выберите одно из предложенных значений
error-not-email = Это не адрес почты: нужна @, а после неё точка
error-not-url = Это не адрес страницы: он начинается с https:// или http://
error-not-date = Это не дата. Пример: 2026-04-14
error-not-time = Это не время. Пример: 18:42
error-not-number = Это не число
error-not-zone = Такого часового пояса мы не знаем, выберите из списка
error-not-currency = Валюта — это три буквы, например RUB
error-not-language = Такого языка мы не знаем, выберите из списка
error-not-country = Такой страны мы не знаем, выберите из списка
error-number-small = Не меньше { $min }
error-number-large = Не больше { $max }
error-date-order = Конец раньше начала
error-control-chars = Здесь есть невидимые управляющие символы, вставьте как обычный текст
error-unknown-field = Такого поля нет
error-duplicate = Здесь это уже есть
error-taken = Уже занято

# Запросы, которые нельзя выполнить
error-bad-request = Не получилось прочитать запрос
error-stale = Пока вы правили, это сохранил кто-то другой. Ваш текст на месте: сравните и сохраните ещё раз
error-version-required = Укажите, какую версию меняете: нет заголовка If-Match
error-key-reused = Этот ключ идемпотентности уже занят другим запросом
error-in-progress = Такой же запрос ещё выполняется
error-not-found = Такой страницы нет, или она вам недоступна
error-gone = Эта ссылка уже сработала или устарела
error-forbidden = Ваша роль этого не позволяет
error-sign-in = Войдите, чтобы продолжить
error-csrf = Запрос пришёл не с нашей страницы. Обновите её и повторите
error-method = Этот адрес таких запросов не принимает
error-media-type = Такой формат мы не читаем
error-too-large = Слишком много: принимаем не больше { $max }
error-timeout = Это заняло слишком много времени, и мы остановились. Попробуйте ещё раз или запросите меньше
error-unavailable = Сейчас не получается. Ничего не изменилось, попробуйте через минуту
error-outcome-unknown = Мы не смогли узнать, сохранилось ли это. Проверьте, прежде чем повторять
error-disk-full = На сервере кончилось место. Ничего не сохранено, но читать можно всё
error-internal = У нас что-то сломалось. Если повторится, сообщите администратору номер: { $incident }
error-offline = Сервер не отвечает. Ваш текст на месте

error-form = { $n ->
    [one] Поправьте { $n } поле
    [few] Поправьте { $n } поля
    [many] Поправьте { $n } полей
   *[other] Поправьте { $n } поля
 }
error-too-short = { $min ->
    [one] Не меньше { $min } знака
    [few] Не меньше { $min } знаков
    [many] Не меньше { $min } знаков
   *[other] Не меньше { $min } знака
 }
error-too-long = { $max ->
    [one] Не больше { $max } знака, сейчас { $got }
    [few] Не больше { $max } знаков, сейчас { $got }
    [many] Не больше { $max } знаков, сейчас { $got }
   *[other] Не больше { $max } знака, сейчас { $got }
 }
error-too-many-items = { $max ->
    [one] Не больше { $max } значения, сейчас { $got }
    [few] Не больше { $max } значений, сейчас { $got }
    [many] Не больше { $max } значений, сейчас { $got }
   *[other] Не больше { $max } значения, сейчас { $got }
 }
error-too-many = { $seconds ->
    [one] Слишком часто. Попробуйте через { $seconds } секунду
    [few] Слишком часто. Попробуйте через { $seconds } секунды
    [many] Слишком часто. Попробуйте через { $seconds } секунд
   *[other] Слишком часто. Попробуйте через { $seconds } секунды
 }

# Сколько
count-creators = { $n ->
    [one] { $n } автор
    [few] { $n } автора
    [many] { $n } авторов
   *[other] { $n } автора
 }
count-partners = { $n ->
    [one] { $n } партнёр
    [few] { $n } партнёра
    [many] { $n } партнёров
   *[other] { $n } партнёра
 }
count-brands = { $n ->
    [one] { $n } бренд
    [few] { $n } бренда
    [many] { $n } брендов
   *[other] { $n } бренда
 }
count-followers = { $n ->
    [one] { $n } подписчик
    [few] { $n } подписчика
    [many] { $n } подписчиков
   *[other] { $n } подписчика
 }
count-rows = { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
 }
count-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
 }
