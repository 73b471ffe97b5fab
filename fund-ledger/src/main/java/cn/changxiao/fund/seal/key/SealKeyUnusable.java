package cn.changxiao.fund.seal.key;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.nio.file.Path;

/** The private key that signs roots cannot be used; no root is signed with another in its place. */
public final class SealKeyUnusable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SealKeyUnusable(Path file, String why) {
        super(Kind.CONFLICT, "签名密钥文件“%s”不能使用：%s。请恢复备份的密钥文件，或移走它以启用新密钥。".formatted(file, why));
    }
}
