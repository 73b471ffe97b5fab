package cn.changxiao.property.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The embedded server did not come up: no permission, no space, damaged files, or it ended by itself. */
public final class DatabaseCannotStart extends DatabaseUnavailable {

    private DatabaseCannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseCannotStart(String message) {
        super(message, null);
    }

    static DatabaseCannotStart because(Path directory, IOException failure) {
        return new DatabaseCannotStart("无法在数据目录 %s 启动数据库：%s。".formatted(directory, reason(failure)), failure);
    }

    private static String reason(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("No space left on device") || text.contains("not enough space")) {
            return "磁盘空间不足";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "没有权限读写 " + denied.getFile();
        }
        if (failure instanceof FileSystemException refused && refused.getReason() == null) {
            return failure.getClass().getSimpleName() + " " + refused.getFile();
        }
        return text;
    }
}
