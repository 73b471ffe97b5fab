-- A value once in force was obeyed; what changes is set anew from another day.
CREATE TRIGGER policy_parameter_no_delete BEFORE DELETE ON policy_parameter FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_parameter is append-only';
