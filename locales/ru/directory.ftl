# Каталог: список авторов, фильтры, подборки, доска, действия со многими сразу.
directory-lede = Все, с кем вы работаете или могли бы. Фильтры сужают список; всё, что вы видите, записано в адресе, поэтому любой список можно отправить ссылкой.
directory-list = Авторы
directory-creator = Автор
directory-add = Добавить автора
directory-import = Загрузить таблицу
directory-find = Имя, ник, почта…
directory-columns = Столбцы
directory-table = Таблица
directory-board = Доска
directory-more = Показать ещё
directory-end = Это все
directory-duplicates = Возможные дубли: { $count }
directory-link = Скопировать ссылку на список
directory-density = Высота строк
directory-density-cozy = Просторно
directory-density-normal = Обычно
directory-density-compact = Плотно

# Фильтры
directory-filters = Фильтры
directory-filter = Фильтр
directory-filter-off = Снять фильтр: { $field }
directory-not = не
directory-except = Все, кроме этих
directory-nothing = Неизвестно
directory-nobody = Никто
directory-me = Я
directory-words = Слова через запятую
directory-in-use = Уже есть в каталоге
directory-no-values = Пока ни одного
directory-on-platform = На одной площадке:
directory-from = от { $value }
directory-to = до { $value }
directory-overdue = Просрочено
directory-year-more = Третий год и дальше
directory-year = { $n }-й год
directory-field-year = Год вместе
directory-field-potential = Потенциал
directory-field-review = Пересмотр потенциала
directory-field-platform = Площадка
directory-field-tag = Метка
directory-field-niche = Тема
directory-field-value = Ценность
directory-field-expertise = Что умеет
directory-field-consent = Основание хранить данные
directory-field-email = Есть почта
directory-field-created = Дата добавления
directory-field-updated = Дата изменения
directory-field-created-by = Кто добавил
directory-field-archived = В архиве
directory-field-own = Ваше поле
directory-column-tenure = Вместе
directory-column-languages = Языки
directory-column-niches = Темы
directory-column-values = Ценности
directory-column-pronouns = Местоимения
directory-column-followers = Подписчики: { $platform }

# Порядок
directory-order = Порядок
directory-sort-relevance = Сначала самые похожие
directory-sort-name = По имени
directory-sort-name-down = По имени, с конца алфавита
directory-sort-newest = Сначала новые
directory-sort-oldest = Сначала давние
directory-sort-changed = Сначала недавно изменённые
directory-sort-unchanged = Сначала давно не менявшиеся
directory-sort-furthest = Сначала дальние этапы
directory-sort-nearest = Сначала ранние этапы
directory-sort-longest = Сначала те, с кем вы дольше
directory-sort-shortest = Сначала те, с кем вы недавно
directory-sort-market = По рынкам
directory-sort-manager = По тому, кто отвечает
directory-sort-followers = Сначала больше подписчиков: { $platform }
directory-sort-followers-up = Сначала меньше подписчиков: { $platform }

# Подборки
directory-view = Подборка
directory-views = Сохранённые подборки
directory-views-all = Все подборки
directory-views-lede = Списки, к которым вы возвращаетесь. Личную видите только вы, общую — все.
directory-views-none = Подборок пока нет
directory-views-none-why = Отфильтруйте список и сохраните его: он встанет вкладкой над каталогом.
directory-view-save = Сохранить подборку
directory-view-keep = Сохранить изменения
directory-view-changed = Это уже не совсем «{ $name }»
directory-view-actions = Действия с подборкой «{ $name }»
directory-view-rename = Название и доступ
directory-view-duplicate = Сделать копию
directory-view-copy = { $name } (копия)
directory-view-share = Показывать всем в рабочем пространстве
directory-view-made = Подборка сохранена
directory-view-gone = Подборка удалена
directory-shared = общая
directory-private = личная

# Пусто
directory-first = Здесь пока никого
directory-first-why = Начать можно тремя способами. Каждый займёт несколько минут, и всё можно будет поправить.
directory-first-add = Добавить автора, с которым вы уже работаете
directory-first-import = Загрузить таблицу, которая у вас есть
directory-first-invite = Пригласить коллегу
directory-none = Никто не подходит
directory-none-why = Снимите один из фильтров или наберите меньше букв имени.
directory-show-all = Показать всех

# Многие сразу
directory-bulk = Действия с выбранными
directory-picked = Выбрано:
directory-pick-matching = Все подходящие: { $count }
directory-unpick = Снять выбор
directory-hand-over = Передать
directory-stage-why = Нужна, если кто-то возвращается на этап назад.
directory-to-stage = Перевести на этап
directory-to-tier = Назначить уровень
directory-archive = В архив
directory-restore = Вернуть из архива
directory-move = Перенести
directory-export-csv = Выгрузить в CSV
directory-export-xlsx = Выгрузить в XLSX
directory-nobody-chosen = Выберите хотя бы одного автора
directory-too-many = За раз можно изменить не больше { $max } авторов: сузьте список
directory-bulk-title = Изменение многих
directory-bulk-running = Изменение идёт. Страницу можно закрыть: оно продолжится.
directory-bulk-undoing = Всё возвращается как было. Страницу можно закрыть.
directory-bulk-undone = Всё снова как было
directory-bulk-again = Это изменение уже отменено или ещё идёт
directory-bulk-progress = Просмотрено: { $done } из { $total }
directory-bulk-done = { $n ->
    [one] Изменён { $n } автор
    [few] Изменены { $n } автора
    [many] Изменено { $n } авторов
   *[other] Изменено { $n } автора
}
directory-bulk-do-tag = Добавить метку «{ $what }»
directory-bulk-do-untag = Убрать метку «{ $what }»
directory-bulk-do-stage = Перевести на этап «{ $what }»
directory-bulk-do-archive = Убрать в архив
directory-bulk-do-restore = Вернуть из архива

# Чего нет в языке списков
directory-no-field = По полю «{ $field }» фильтровать нельзя: такого поля нет
directory-no-value = Значение «{ $value }» не подходит полю { $field }
directory-empty-filter = У фильтра { $field } нет значений
directory-field-twice = Поле { $field } отфильтровано дважды: сведите значения в один фильтр
directory-no-sort = Порядка «{ $value }» нет
directory-no-column = Столбца «{ $value }» нет
directory-no-layout = Вида «{ $value }» нет
directory-ids-or-query = Назовите авторов или дайте запрос, но не то и другое
directory-export-rows = В таблицу XLSX помещается не больше { $limit } строк: сузьте список или выберите CSV
directory-export-cell = Текст в строке { $row }, столбце { $column } слишком длинный для XLSX: выберите CSV
