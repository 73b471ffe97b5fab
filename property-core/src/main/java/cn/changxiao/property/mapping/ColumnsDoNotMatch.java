package cn.changxiao.property.mapping;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The file's header and the mapping are not about the same columns. */
public final class ColumnsDoNotMatch extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private ColumnsDoNotMatch(String sentence) {
        super(Kind.INVALID, sentence);
    }

    static ColumnsDoNotMatch unknown(String file, int position, String column) {
        return new ColumnsDoNotMatch("文件“%s”第 %d 列“%s”没有对应含义，请为它选择字段或“不导入”。".formatted(file, position, column));
    }

    static ColumnsDoNotMatch missing(String file, String column) {
        return new ColumnsDoNotMatch("文件“%s”缺少列“%s”，请检查是否选错了来源或文件。".formatted(file, column));
    }
}
