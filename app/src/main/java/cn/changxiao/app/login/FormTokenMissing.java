package cn.changxiao.app.login;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A changing request came without the token of its session: an old page, or another site. */
final class FormTokenMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    FormTokenMissing() {
        super(Kind.FORBIDDEN, "页面已失效，本次操作没有执行；请返回上一页，刷新后重新提交。");
    }
}
