# Учётные записи: вход, свои настройки, команда, рабочее пространство, журнал; письма начинаются с accounts-letter-.

# Вход
accounts-door-voice = Слова партнёра
accounts-door-quote = Я гораздо вернее тем брендам, для которых я партнёр, а не рабочие руки при контенте.
accounts-sign-in = Войти
accounts-sign-in-title = Вход
accounts-sign-in-lede = По паролю или по ссылке, которую мы пришлём на почту.
accounts-sign-in-lede-password = По адресу почты и паролю.
accounts-send-link = Прислать ссылку
accounts-forgot = Забыли пароль?
accounts-forgot-no-mail = Этот сервер не отправляет писем. Если пароль забылся, попросите ссылку у того, кто ведёт сервер.
accounts-back-to-sign-in = Вернуться ко входу
accounts-email = Почта
accounts-password = Пароль
accounts-wrong-password = Неверная почта или пароль
accounts-too-many-tries = { $seconds ->
    [one] Слишком много попыток. Попробуйте через { $seconds } секунду
    [few] Слишком много попыток. Попробуйте через { $seconds } секунды
    [many] Слишком много попыток. Попробуйте через { $seconds } секунд
   *[other] Слишком много попыток. Попробуйте через { $seconds } секунды
 }
accounts-nowhere = Ваша учётная запись не входит ни в одно рабочее пространство. Попросите владельца пригласить вас.
accounts-no-mail = Этот сервер не отправляет писем; войдите по паролю
accounts-sent-title = Проверьте почту
accounts-sent-link = Если { $email } — адрес учётной записи, ссылка уже в пути. Она откроется один раз, в течение пятнадцати минут.
accounts-sent-reset = Если { $email } — адрес учётной записи, ссылка для нового пароля уже в пути. Она откроется один раз, в течение часа.
accounts-sent-help = Прошло несколько минут, а письма нет? Загляните в спам и проверьте, на этот ли адрес вас приглашали.
accounts-link-title = Остался один щелчок
accounts-link-lede = Почтовые программы открывают ссылки раньше людей, поэтому эта ждёт вас.
accounts-code-title = Второй шаг входа
accounts-code-lede = Введите шесть цифр из приложения-аутентификатора.
accounts-code = Код
accounts-code-help = Телефона нет под рукой? Подойдёт и запасной код.
accounts-wrong-code = Код неверный, устарел или уже использован
accounts-forgot-title = Новый пароль
accounts-forgot-lede = Мы пришлём на почту ссылку, по ней вы зададите новый пароль.
accounts-forgot-send = Прислать ссылку
accounts-reset-title = Задайте новый пароль
accounts-reset-lede = На остальных устройствах придётся войти заново.
accounts-reset-do = Сохранить и войти
accounts-gone-title = Эта ссылка никуда не ведёт
accounts-gone-lede = Она уже использована или устарела. Попросите новую.
accounts-signed-out = Вы вышли
accounts-signed-out-everywhere = Вы вышли на всех устройствах

# По приглашению
accounts-join-title = Приглашение: { $workspace }
accounts-join = Присоединиться
accounts-join-lede = Вас пригласили по адресу { $email }. Роль: { $role }.
accounts-join-new = Вас пригласили по адресу { $email }. Роль: { $role }. Представьтесь команде и задайте пароль.
accounts-join-sign-in = Учётная запись с адресом { $email } уже есть. Войдите в неё, и вы вернётесь сюда.
accounts-join-not-yours = Это приглашение для { $email }, а сейчас открыта другая учётная запись. Выйдите и откройте ссылку снова.

# Первый запуск
accounts-welcome-title = Добро пожаловать в Perennial
accounts-welcome-lede = Здесь пока никого нет. Назовите рабочее пространство и себя: вы станете владельцем и сможете пригласить остальных.
accounts-welcome-do = Начать

# Свои настройки
accounts-profile = О себе
accounts-profile-lede = Вы входите с адресом { $email }.
accounts-name = Имя
accounts-name-help = Так, как вы пишете его сами, любым алфавитом.
accounts-name-latin = Имя латиницей
accounts-name-latin-help = Для коллег, которые не читают кириллицу.
accounts-not-latin = Здесь только латинские буквы
accounts-language = Язык
accounts-zone = Часовой пояс
accounts-theme = Оформление
accounts-density = Строки
accounts-density-compact = Плотные
accounts-density-normal = Обычные
accounts-density-cozy = Просторные
accounts-address-title = Другой адрес почты
accounts-address-change = Сменить адрес
accounts-address-new = Новый адрес
accounts-address-help = На него придёт ссылка: когда вы её откроете, адрес сменится. На прежний тоже придёт письмо.
accounts-address-same = Это ваш нынешний адрес
accounts-address-sent = Ссылка уже в пути на { $email }
accounts-address-sent-help = Она сработает один раз, в течение часа. Пока вы её не открыли, входите с прежним адресом.
accounts-address-no-mail = Этот сервер не отправляет писем, поэтому подтвердить новый адрес нельзя. Попросите сменить его того, кто ведёт сервер.
accounts-address-come-in-again = Пароля у вас нет, поэтому выйдите и снова войдите по ссылке, а потом смените адрес в течение пятнадцати минут
accounts-address-link-title = Входить с этим адресом?
accounts-address-link-lede = Теперь вы будете входить с адресом { $email }. На остальных устройствах придётся войти заново.
accounts-address-link-do = Да, сменить адрес
accounts-address-done = Адрес сменился. На остальных устройствах вы вышли.
accounts-security = Безопасность
accounts-security-lede = Что открывает вашу учётную запись и где она открыта.
accounts-password-lede = С новым паролем на остальных устройствах придётся войти заново.
accounts-password-none = Пароля у вас пока нет, вы входите по ссылке.
accounts-password-help = Не меньше десяти знаков; можно несколько слов.
accounts-password-set = Задать пароль
accounts-password-done = Пароль сохранён. На остальных устройствах вы вышли; проверьте и ключи API.
accounts-password-common = Это один из самых частых паролей, придумайте другой
accounts-new-password = Новый пароль
accounts-current = Нынешний пароль
accounts-wrong-current = Это не ваш нынешний пароль
accounts-factor = Второй шаг входа
accounts-factor-lede = Код из приложения на телефоне, который нужен после пароля или ссылки.
accounts-factor-begin = Настроить
accounts-factor-on = Включён
accounts-factor-none = Выключен
accounts-factor-off = Отключить
accounts-factor-dropped = Второй шаг отключён. На остальных устройствах вы вышли.
accounts-factor-is-on = Второй шаг уже включён
accounts-code-or-recovery = Код из приложения или запасной
accounts-codes-new = Новые запасные коды
accounts-codes-left = { $n ->
    [0] Запасных кодов не осталось. Сделайте новые, пока они не понадобились.
    [one] Остался { $n } запасной код.
    [few] Осталось { $n } запасных кода.
    [many] Осталось { $n } запасных кодов.
   *[other] Осталось { $n } запасного кода.
 }
accounts-codes-title = Ваши запасные коды
accounts-codes-lede = Каждый откроет учётную запись один раз, если телефона рядом нет. Храните их там, где храните то, что нельзя потерять: показываем их только сейчас.
accounts-codes-kept = Коды сохранены
accounts-app-title = Второй шаг входа
accounts-app-lede = Наведите приложение-аутентификатор на квадрат и введите код, который оно покажет.
accounts-app-qr = Квадрат для приложения-аутентификатора
accounts-app-by-hand = Камеры нет? Введите в приложение этот ключ:
accounts-app-code-help = Шесть цифр, каждые полминуты новые.
accounts-app-confirm = Включить
accounts-devices = Устройства
accounts-devices-count = { $n ->
    [one] вход открыт на { $n } устройстве
    [few] вход открыт на { $n } устройствах
    [many] вход открыт на { $n } устройствах
   *[other] вход открыт на { $n } устройства
 }
accounts-devices-end = Выйти везде
accounts-device-name = { $browser }, { $system }
accounts-device-unknown = Неизвестное устройство
accounts-device-seen = последний раз { $at }, вход с { $since }
accounts-device-this = Это устройство
accounts-device-end = Выйти на нём
accounts-device-ended = На этом устройстве вы вышли

# Ключи API
accounts-tokens = Ключи API
accounts-tokens-lede = С ключом программа действует от вашего имени: не больше, чем можно вам, и только то, что отмечено.
accounts-tokens-docs = Что умеет API
accounts-tokens-empty = Ключей нет
accounts-tokens-empty-help = Заведите ключ, когда программе нужно читать или загружать данные за вас.
accounts-token-new = Новый ключ
accounts-token-create = Завести ключ
accounts-token-made = Ваш новый ключ. Скопируйте его сейчас: больше он не появится.
accounts-token-name = Для чего
accounts-token-name-help = Чтобы потом было ясно, что остановится без него.
accounts-token-scopes = Можно
accounts-token-days = Срок
accounts-token-used = Последний раз
accounts-token-until = До
accounts-token-revoke = Отозвать
accounts-token-revoked = Ключ отозван
accounts-scope-read = читать
accounts-scope-write = менять
accounts-scope-import = загружать
accounts-scope-export = выгружать

# Команда
accounts-members-lede = { $n ->
    [one] Здесь работает { $n } человек.
    [few] Здесь работают { $n } человека.
    [many] Здесь работают { $n } человек.
   *[other] Здесь работает { $n } человека.
 }
accounts-role = Роль
accounts-market = Рынок
accounts-market-none = Не указан
accounts-market-help = Рынок, который человек знает изнутри: там решает его оценка культурной близости.
accounts-cares-for = { $n ->
    [one] Ведёт { $n } партнёрство.
    [few] Ведёт { $n } партнёрства.
    [many] Ведёт { $n } партнёрств.
   *[other] Ведёт { $n } партнёрства.
 }
accounts-hand-over = Передать
accounts-roles-help = Владельцы решают, кто в команде и как устроено пространство. Менеджеры меняют данные об авторах, загружают и объединяют. Аналитики читают и выгружают. Наблюдатели читают.
accounts-seen = Последний визит
accounts-suspended = Доступ закрыт
accounts-already-member = Участник с таким адресом уже есть
accounts-invite = Пригласить
accounts-invite-language = Язык письма
accounts-invite-do = Пригласить
accounts-invited-mail = Приглашение уже в пути на { $email }. То же приглашение ссылкой, если удобнее передать иначе; больше она не появится:
accounts-invited-link = Этот сервер не отправляет писем. Передайте ссылку человеку с адресом { $email }; больше она не появится:
accounts-invitations = Приглашения без ответа
accounts-invitation-by = приглашает { $name }
accounts-invitation-until = до { $day }
accounts-invitation-revoke = Отозвать
accounts-invitation-revoked = Приглашение отозвано
accounts-member-end = Закрыть доступ или убрать из команды
accounts-member-removed = Участника больше нет в команде
accounts-suspend = Закрыть доступ
accounts-suspend-help = Действует сразу и до тех пор, пока вы не откроете доступ снова.
accounts-restore = Открыть доступ
accounts-restore-help = Участник снова сможет войти.
accounts-remove = Убрать из команды
accounts-remove-help = Закрывает доступ насовсем и отзывает ключи API. Сделанное участником останется под его именем.
accounts-last-owner = Рабочему пространству нужен владелец. Сначала назначьте владельцем кого-нибудь ещё.

# Рабочее пространство
accounts-workspaces-title = Ваши рабочие пространства
accounts-workspaces-lede = { $n ->
    [one] Вы работаете в { $n } пространстве.
    [few] Вы работаете в { $n } пространствах.
    [many] Вы работаете в { $n } пространствах.
   *[other] Вы работаете в { $n } пространства.
 }
accounts-workspace-here = Вы здесь
accounts-workspace-lede = Общее для всей команды.
accounts-workspace-name = Название пространства
accounts-workspace-name-help = Ваша компания или агентство.
accounts-workspace-creator-word = Как называем авторов
accounts-workspace-language = Язык
accounts-workspace-zone = Часовой пояс
accounts-word-creator = Автор
accounts-word-kreator = Креатор
accounts-word-blogger = Блогер

# Журнал
accounts-audit = Журнал
accounts-audit-lede = Кто, что, когда и откуда. Изменить здесь ничего нельзя.
accounts-audit-who = Кто
accounts-audit-what = С чем
accounts-audit-from = С
accounts-audit-to = По
accounts-audit-product = Perennial
accounts-audit-empty = Ничего не происходило
accounts-audit-empty-help = По крайней мере, в эти дни и с этим участником. Расширьте условия.
accounts-audit-end = Это самое начало.
accounts-via-page = на странице
accounts-via-api = через API
accounts-via-job = фоновым заданием
accounts-via-cli = с сервера
accounts-kind-member = Участники
accounts-kind-invitation = Приглашения
accounts-kind-token = Ключи API
accounts-kind-workspace = Рабочее пространство
accounts-kind-market = Рынки
accounts-kind-brand = Бренды
accounts-kind-tier = Уровни
accounts-kind-creator = Авторы
accounts-kind-channel = Площадки
accounts-kind-expertise = Экспертиза
accounts-kind-audience = Аудитории
accounts-kind-assessment = Оценки
accounts-kind-note = Заметки
accounts-kind-attachment = Вложения
accounts-kind-merge = Объединения
accounts-kind-field = Свои поля
accounts-kind-partnership = Партнёрства
accounts-kind-view = Подборки
accounts-kind-import = Загрузки
accounts-not-readable = Не удалось это прочитать

event-sign_in = { $by ->
    [password] Вход по паролю
    [link] Вход по ссылке
    [code] Вход с кодом второго шага
    [reset] Вход с новым паролем
    [invitation] Вход по приглашению
    [demo] Вход по ссылке демонстрации
    [setup] Вход после первой настройки
    [switch] Переход из другого пространства
   *[other] Вход
 }
event-member_rename = Имя: { $from } → { $to }
event-member_email = { $name }: адрес { $from } → { $to }
event-password_set = Новый пароль, на остальных устройствах выполнен выход
event-sessions_end = Выход на всех устройствах ({ $count })
event-account_claim = Хозяин адреса вошёл по письму; всё, что настроили до него, снято
event-second_factor_on = Второй шаг входа включён
event-second_factor_off = Второй шаг входа отключён
event-recovery_codes_new = Новые запасные коды
event-member_invite = Приглашение для { $email }, роль: { $role ->
    [owner] владелец
    [manager] менеджер
    [analyst] аналитик
   *[viewer] наблюдатель
 }
event-invitation_revoke = Приглашение для { $email } отозвано
event-member_join = { $name }: новый участник, роль — { $role ->
    [owner] владелец
    [manager] менеджер
    [analyst] аналитик
   *[viewer] наблюдатель
 }
event-member_role = { $name }: роль { $from ->
    [owner] владелец
    [manager] менеджер
    [analyst] аналитик
   *[viewer] наблюдатель
 } → { $to ->
    [owner] владелец
    [manager] менеджер
    [analyst] аналитик
   *[viewer] наблюдатель
 }
event-member_market = { $name }: рынок { $from ->
    [none] не указан
   *[other] { $from }
 } → { $to ->
    [none] не указан
   *[other] { $to }
 }
event-member_suspend = { $name }: доступ закрыт
event-member_restore = { $name }: доступ снова открыт
event-member_remove = { $name }: больше не в команде, { $tokens ->
    [one] отозван { $tokens } ключ API
    [few] отозвано { $tokens } ключа API
    [many] отозвано { $tokens } ключей API
   *[other] отозвано { $tokens } ключа API
 }
event-token_create = Новый ключ API «{ $name }»
event-token_revoke = Ключ API «{ $name }» ({ $of }) отозван
event-workspace_create = Создано рабочее пространство { $name }
event-workspace_edit = Изменены настройки рабочего пространства

event-view_create = Сохранена подборка «{ $name }»
event-view_edit = Изменена подборка «{ $name }»
event-view_delete = Удалена подборка «{ $name }»
event-view_order = Подборки переставлены
event-bulk_start = { $total ->
    [one] Изменение сразу у { $total } автора
    [few] Изменение сразу у { $total } авторов
    [many] Изменение сразу у { $total } авторов
   *[other] Изменение сразу у { $total } автора
 }
event-bulk_undo = Отменено изменение сразу у многих
event-directory_export = Выгружен список партнёров
event-import_start = Начата загрузка файла { $file }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
 }
event-import_done = Загружен файл { $file }: добавлено { $made }, изменено { $changed }
event-import_undo = Отменена загрузка файла { $file }

# Письма
accounts-letter-sign-in-subject = Ссылка для входа в Perennial
accounts-letter-sign-in =
    Здравствуйте, { $name }.

    По этой ссылке вы войдёте. Она сработает один раз, в течение пятнадцати минут:

    { $link }

    Если вы не просили ссылку, делать ничего не нужно: без этого письма ею никто не воспользуется.
accounts-letter-reset-subject = Новый пароль для Perennial
accounts-letter-reset =
    Здравствуйте, { $name }.

    Здесь можно задать новый пароль. Ссылка сработает один раз, в течение часа:

    { $link }

    Если вы не просили ссылку, делать ничего не нужно: пароль останется прежним.
accounts-letter-invitation-subject = Приглашение в Perennial: { $workspace }
accounts-letter-invitation =
    Здравствуйте.

    { $inviter } приглашает вас работать вместе: { $workspace } в Perennial. Чтобы присоединиться, откройте ссылку в течение { $days ->
        [one] { $days } дня
        [few] { $days } дней
        [many] { $days } дней
       *[other] { $days } дня
    }:

    { $link }

    Если вы не знаете, о чём речь, делать ничего не нужно.
accounts-letter-password-set-subject = Пароль изменён
accounts-letter-password-set =
    Здравствуйте, { $name }.

    У вашей учётной записи в Perennial только что сменился пароль, на остальных устройствах выполнен выход.

    Если это были не вы, сразу задайте новый:

    { $link }
accounts-letter-factor-off-subject = Второй шаг входа отключён
accounts-letter-factor-off =
    Здравствуйте, { $name }.

    У вашей учётной записи в Perennial только что отключён второй шаг входа.

    Если это были не вы, сразу задайте новый пароль:

    { $link }
accounts-letter-address-subject = Новый адрес для Perennial
accounts-letter-address =
    Здравствуйте, { $name }.

    Откройте ссылку, и вы будете входить в Perennial с этим адресом. Она сработает один раз, в течение часа:

    { $link }

    Если вы не просили ссылку, делать ничего не нужно.
accounts-letter-address-asked-subject = Просьба сменить адрес
accounts-letter-address-asked =
    Здравствуйте, { $name }.

    Из вашей учётной записи в Perennial пришла просьба сменить адрес на { $email }. Ссылка для подтверждения отправлена туда.

    Если это были не вы, сразу задайте новый пароль: адрес останется прежним, а на всех устройствах выполнится выход.

    { $link }
accounts-letter-address-changed-subject = Адрес сменился
accounts-letter-address-changed =
    Здравствуйте, { $name }.

    Теперь вы входите в Perennial с адресом { $email }, а с этим войти уже нельзя.

    Если это были не вы, сразу скажите владельцу рабочего пространства.
