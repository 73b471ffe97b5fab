package cn.changxiao.property.mapping;

/** What a column of a file of compounds can mean. */
public enum ImportField {
    KEY("编号", true),
    NAME("小区名称", true),
    ADDRESS("地址", false),
    COORDINATES("经纬度", false),
    BUILT_YEAR("建筑年代", false),
    BUILDING_TYPE("建筑类型", false),
    FEE("物业费用", false),
    MANAGER("物业公司", false),
    BUILDINGS("楼栋总数", false),
    HOUSEHOLDS("房屋总数", false),
    /** The column is known and left out. */
    IGNORED("不导入", false);

    private final String label;
    private final boolean isRequired;

    ImportField(String label, boolean isRequired) {
        this.label = label;
        this.isRequired = isRequired;
    }

    public String label() {
        return label;
    }

    public boolean isRequired() {
        return isRequired;
    }
}
