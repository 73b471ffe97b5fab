package cn.changxiao.property.database;

import org.jspecify.annotations.Nullable;

/** There is no database to work on; the message is one sentence in Chinese that may be shown to the operator as is. */
public abstract class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
