package cn.changxiao.property.tabular;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The file is no table that can be read; the sentence says where it breaks and how to save it instead. */
public final class UnreadableFile extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private UnreadableFile(String sentence) {
        super(Kind.INVALID, sentence);
    }

    static UnreadableFile empty(String file) {
        return new UnreadableFile("文件“%s”是空的，请选择含表头和数据的文件。".formatted(file));
    }

    static UnreadableFile noHeader(String place) {
        return new UnreadableFile("%s没有表头，第一个非空行须为列名。".formatted(place));
    }

    static UnreadableFile columnTwice(String place, String column) {
        return new UnreadableFile("%s的表头中“%s”出现两次，请改成不同的列名。".formatted(place, column));
    }

    static UnreadableFile encoding(String file) {
        return new UnreadableFile("文件“%s”既不是 UTF-8 也不是 GBK 编码，请另存为 UTF-8 编码的 CSV。".formatted(file));
    }

    static UnreadableFile oldWorkbook(String file) {
        return new UnreadableFile("文件“%s”是旧版 XLS 格式，请另存为 XLSX 或 CSV 后再上传。".formatted(file));
    }

    static UnreadableFile damagedWorkbook(String file) {
        return new UnreadableFile("文件“%s”不是完好的 XLSX 工作簿，请重新另存后再上传。".formatted(file));
    }

    static UnreadableFile brokenLine(String file, long line) {
        return new UnreadableFile("文件“%s”在第 %d 行附近引号不成对，请更正后再上传。".formatted(file, line));
    }

    static UnreadableFile formula(String sheet, String cell) {
        return new UnreadableFile("工作表“%s”的单元格 %s 是公式，请复制并“粘贴为数值”后再上传。".formatted(sheet, cell));
    }

    static UnreadableFile error(String sheet, String cell) {
        return new UnreadableFile("工作表“%s”的单元格 %s 是错误值，请更正后再上传。".formatted(sheet, cell));
    }
}
