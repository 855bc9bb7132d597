# Рамка каждой страницы: разделы, поиск, клавиши.
shell-sections = Разделы
shell-path = Путь к этой странице
shell-find = Имя, ник, почта…
shell-palette = Поиск и команды
shell-on-this-page = На этой странице
shell-place = {"{at}"} из {"{of}"}
shell-home = На первую страницу
shell-incident = Номер для администратора:
shell-keys = Клавиши
shell-key-palette = Поиск и команды
shell-key-help = Эта памятка
shell-key-next = Следующая строка
shell-key-previous = Предыдущая строка
shell-key-pick = Отметить строку
shell-key-edit = Изменить ячейку
shell-key-open = Открыть
shell-key-send = Сохранить то, что пишете
shell-key-close = Закрыть или отменить

error-query = Не получилось прочитать адрес: { $detail }
error-json = Не получилось прочитать: { $detail }
error-cursor = Такого места в списке мы не выдавали
error-range = От { $min } до { $max }

# Описание API.
api-title = API
api-lede = Всё, что умеют страницы, для ваших программ
api-document = Документ OpenAPI
api-begin = С чего начать
api-begin-text = Заведите ключ API в настройках и присылайте его с каждым запросом.
api-rule-errors = Ошибки приходят документом problem+json: в «errors» названо каждое поле, а «code» одинаков на всех языках.
api-rule-versions = У всего, что можно изменить, есть ETag. Верните его в If-Match; если кто-то успел сохранить раньше, придёт 412 и ничего не потеряется.
api-rule-keys = Создавая что-либо, присылайте Idempotency-Key: на повтор придёт первый ответ, и второй записи не появится.
api-rule-pages = Списки приходят страницами: верните «next» в параметре «after».
api-scope = Нужен ключ с правом
api-parameters = Параметры
api-takes = Принимает
api-gives = Возвращает
