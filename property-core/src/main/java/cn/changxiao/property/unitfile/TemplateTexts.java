package cn.changxiao.property.unitfile;

/** The examples and notes of the forms; the persons in them do not exist. */
final class TemplateTexts {

    private TemplateTexts() {}

    static String example(UnitField field, int row) {
        String[] examples = switch (field) {
            case COMPOUND -> new String[] {"示例小区", "示例小区"};
            case BUILDING -> new String[] {"1幢", "1幢"};
            case ENTRANCE -> new String[] {"1", "1"};
            case FLOOR -> new String[] {"1", "1"};
            case ROOM -> new String[] {"101", "102"};
            case ESTATE_NUMBER -> new String[] {"510903001002GB00001F00010001", "510903001002GB00001F00010002"};
            case PLANNED_USE -> new String[] {"住宅", "住宅"};
            case AREA -> new String[] {"89.50", "102.36"};
            case NATURE -> new String[] {"商品住宅", "商品住宅"};
            case DELIVERED -> new String[] {"2010-06-30", ""};
            case OWNERS -> new String[] {"示例甲", "示例乙、示例丙"};
            case SHARES -> new String[] {"", "1/2、1/2"};
            case DOCUMENT_KIND -> new String[] {"居民身份证", "居民身份证"};
            case SINCE -> new String[] {"2010-06-30", "2015-09-01"};
            case FEE_ITEM -> new String[] {"物业服务费", "物业服务费"};
            case FEE_PERIOD -> new String[] {"2024-03", "2024-04"};
            case FEE_OPEN -> new String[] {"125.30", "143.30"};
            case FEE_DUE -> new String[] {"2024-03-31", ""};
            case FUND_DEPOSIT -> new String[] {"8950.00", "10236.00"};
            case FUND_BALANCE -> new String[] {"9021.17", "10236.00"};
            case FUND_DAY -> new String[] {"2024-12-31", "2024-12-31"};
            case SELLER, DOCUMENT, PHONE, IGNORED -> new String[] {"", ""};
        };
        return examples[row];
    }

    static String note(UnitField field) {
        return switch (field) {
            case COMPOUND -> "必填，与登记的小区名称或编号一致；整个文件只有一个小区时可不要此列，在网页上填写。";
            case BUILDING -> "必填，如 1幢、1号楼、一栋，视为同一幢。";
            case ENTRANCE -> "没有单元的留空。";
            case FLOOR -> "整数，地下为负数；留空时由室号推出。";
            case ROOM -> "必填，按文本填写，以免被改成日期。";
            case ESTATE_NUMBER -> "28 位；没有的留空，列入待补充。";
            case PLANNED_USE -> "如 住宅、商业、车位。";
            case AREA -> "新房屋必填，不动产登记的平方米数，至多两位小数。";
            case NATURE -> "商品住宅、已售公有住房或非住宅；留空时按用途推定并列入待补充。";
            case SELLER -> "只有已售公有住房填写。";
            case DELIVERED -> "如 2010-06-30；留空表示尚未交付，表决时计入建设单位。";
            case OWNERS -> "共有人之间用“、”分隔。";
            case SHARES -> "如 1/2、1/2，次序与权利人相同，合计须为 1；一人所有的留空。";
            case DOCUMENT_KIND -> "居民身份证或统一社会信用代码。";
            case DOCUMENT -> "次序与权利人相同；没有的留空，按姓名登记并列入待补充。按文本填写。";
            case PHONE -> "次序与权利人相同；没有的留空。";
            case SINCE -> "取得产权的日期；留空时取交付日期。";
            case FEE_ITEM -> "如 物业服务费、生活垃圾处理费、停车服务费。";
            case FEE_PERIOD -> "一行一个月，如 2024-03。";
            case FEE_OPEN -> "该月尚未缴纳的元数，至多两位小数；不欠的不必列出。";
            case FEE_DUE -> "留空时为当月末。";
            case FUND_DEPOSIT -> "首期交存的元数，仅供核对。";
            case FUND_BALANCE -> "截至余额日期的元数，没有余额填 0。";
            case FUND_DAY -> "同一小区的余额日期须相同。";
            case IGNORED -> "";
        };
    }
}
