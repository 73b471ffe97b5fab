package cn.changxiao.property.unitfile;

import java.util.Arrays;

/** What a column of a file of units can mean, with the names under which offices write it. */
public enum UnitField {
    COMPOUND(UnitPart.PLACE, "小区", "小区名称", "小区名", "项目名称", "物业区域", "小区编号"),
    BUILDING(UnitPart.PLACE, "幢", "幢号", "楼栋", "楼栋号", "楼栋编号", "楼号", "栋号", "楼幢"),
    ENTRANCE(UnitPart.PLACE, "单元", "单元号", "单元编号"),
    FLOOR(UnitPart.PLACE, "层", "楼层", "所在层", "房屋楼层"),
    ROOM(UnitPart.PLACE, "室号", "房号", "房屋编号", "门牌号", "户号", "房间号"),
    ESTATE_NUMBER(UnitPart.INVENTORY, "不动产单元号"),
    PLANNED_USE(UnitPart.INVENTORY, "规划用途", "用途", "房屋用途"),
    AREA(UnitPart.INVENTORY, "建筑面积", "建筑面积(㎡)", "建筑面积（㎡）", "建筑面积(平方米)", "建筑面积（平方米）"),
    NATURE(UnitPart.INVENTORY, "房屋性质", "性质", "房屋类型"),
    SELLER(UnitPart.INVENTORY, "售房单位"),
    DELIVERED(UnitPart.INVENTORY, "交付日期", "交房日期"),
    OWNERS(UnitPart.OWNERS, "权利人", "业主", "业主姓名", "业主名称", "产权人"),
    SHARES(UnitPart.OWNERS, "份额", "共有份额", "产权份额"),
    DOCUMENT_KIND(UnitPart.OWNERS, "证件类型"),
    DOCUMENT(UnitPart.OWNERS, "证件号码", "证件号", "身份证号"),
    PHONE(UnitPart.OWNERS, "电话", "联系电话", "手机号", "手机"),
    SINCE(UnitPart.OWNERS, "取得日期", "登记日期", "产权起始日"),
    FEE_ITEM(UnitPart.FEE, "收费项目", "费用项目"),
    FEE_PERIOD(UnitPart.FEE, "账期", "费用账期"),
    FEE_OPEN(UnitPart.FEE, "欠费金额", "期初欠费"),
    FEE_DUE(UnitPart.FEE, "应缴日", "到期日"),
    FUND_DEPOSIT(UnitPart.FUND, "初始交存额", "首期交存额"),
    FUND_BALANCE(UnitPart.FUND, "期初余额", "维修资金余额", "资金余额"),
    FUND_DAY(UnitPart.FUND, "余额日期", "截止日期"),
    /** The column is known and left out. */
    IGNORED(UnitPart.NONE, "不导入");

    private final UnitPart part;
    private final String label;
    /** All names, each between blanks. */
    private final String names;

    UnitField(UnitPart part, String... names) {
        this.part = part;
        this.label = names[0];
        this.names = " " + String.join(" ", names) + " ";
    }

    /** The field of a column with this name, and {@link #IGNORED} if offices use no such name. */
    public static UnitField guess(String header) {
        String plain = header.replaceAll("[\\s*]", "");
        return Arrays.stream(values())
                .filter(field -> !plain.isEmpty() && field.names.contains(" " + plain + " "))
                .findFirst()
                .orElse(IGNORED);
    }

    public UnitPart part() {
        return part;
    }

    public String label() {
        return label;
    }
}
