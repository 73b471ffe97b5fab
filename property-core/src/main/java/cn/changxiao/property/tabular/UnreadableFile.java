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
        return new UnreadableFile("文件“%s”是旧版 XLS 格式或设了密码，请另存为不加密的 XLSX 或 CSV 后再上传。".formatted(file));
    }

    static UnreadableFile largeOldWorkbook(String file) {
        return new UnreadableFile("文件“%s”是旧版 XLS 格式且超过 20 MB，请另存为 XLSX 或 CSV 后再上传。".formatted(file));
    }

    static UnreadableFile damagedWorkbook(String file) {
        return new UnreadableFile("文件“%s”不是完好的 XLSX 工作簿，请重新另存后再上传。".formatted(file));
    }

    static UnreadableFile brokenLine(String file, long line) {
        return new UnreadableFile("文件“%s”在第 %d 行附近引号不成对，请更正后再上传。".formatted(file, line));
    }

    static UnreadableFile sheetMissing(String file, String sheet) {
        return new UnreadableFile("文件“%s”没有工作表“%s”，请重新选择工作表。".formatted(file, sheet));
    }

    static UnreadableFile tooManyColumns(String place, int most) {
        return new UnreadableFile("%s超过 %d 列，请只保留要导入的列。".formatted(place, most));
    }

    static UnreadableFile tooManyRows(String file, int most) {
        return new UnreadableFile("文件“%s”超过 %,d 行，请按小区拆分后分别上传。".formatted(file, most));
    }

    static UnreadableFile tooManyMergedCells(String file, int most) {
        return new UnreadableFile("文件“%s”的合并单元格超过 %,d 处，请取消合并后再上传。".formatted(file, most));
    }

    static UnreadableFile bomb(String file, long megabytes) {
        return new UnreadableFile("文件“%s”解压后超过 %,d MB，远大于正常表格，请删去多余的格式和空行，另存为 CSV 后再上传。".formatted(file, megabytes));
    }
}
