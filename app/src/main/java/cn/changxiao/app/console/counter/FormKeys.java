package cn.changxiao.app.console.counter;

import java.util.UUID;

/** Keys for forms: made when the form is shown, so that sending it twice is one command. */
final class FormKeys {

    private FormKeys() {}

    static String fresh(String command) {
        return command + ":" + UUID.randomUUID();
    }
}
