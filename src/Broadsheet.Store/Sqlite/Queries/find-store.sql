SELECT id FROM store;
