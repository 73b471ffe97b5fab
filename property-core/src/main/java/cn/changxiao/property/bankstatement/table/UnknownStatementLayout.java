package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** No line of the file is a header that a column map knows. */
public final class UnknownStatementLayout extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownStatementLayout() {
        super(Kind.INVALID, "没有找到认得的表头（至少要有日期和金额两列），请先用该文件新建一份列对照，再导入。");
    }
}
