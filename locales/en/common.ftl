common-save = Save
