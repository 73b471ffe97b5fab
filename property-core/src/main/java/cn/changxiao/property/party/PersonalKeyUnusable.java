package cn.changxiao.property.party;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.nio.file.Path;

/** The key file is damaged or belongs to another database. */
public final class PersonalKeyUnusable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PersonalKeyUnusable(Path file, String reason) {
        super(Kind.CONFLICT, "个人信息密钥文件 %s %s，请恢复与数据库一同备份的密钥文件。".formatted(file, reason));
    }
}
