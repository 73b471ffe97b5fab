package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Staff change a ballot only with something in writing. */
public final class EvidenceMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    EvidenceMissing() {
        super(Kind.INVALID, "工作人员更正或撤回选票须上传业主签字的书面凭证。");
    }
}
