package cn.changxiao.property.importing;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The file has been imported; what it says now is only changed by another file. */
public final class AlreadyConfirmed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyConfirmed(FileId file) {
        super(Kind.CONFLICT, "文件 %s 已确认导入，如需更正请上传新文件。".formatted(file));
    }
}
