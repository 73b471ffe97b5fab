package cn.changxiao.app.console.billing;

import java.util.UUID;

/** Keys for forms: made when the form is shown, so that sending it twice is one command. */
final class BusinessKeys {

    private BusinessKeys() {}

    static String fresh(String command) {
        return command + ":" + UUID.randomUUID();
    }
}
