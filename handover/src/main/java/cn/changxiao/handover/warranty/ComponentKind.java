package cn.changxiao.handover.warranty;

/** A kind of building part with a warranty of its own (建设工程质量管理条例 art. 40). */
public enum ComponentKind {
    STRUCTURE("地基基础和主体结构"),
    ROOF_WATERPROOFING("屋面防水"),
    WET_ROOM_WATERPROOFING("有防水要求的房间"),
    EXTERNAL_WALL("外墙面防渗漏"),
    HEATING("供热与供冷系统"),
    ELECTRICAL("电气管线"),
    WATER_PIPES("给排水管道"),
    EQUIPMENT("设备安装"),
    DECORATION("装修工程"),
    /** What the law leaves to the contract. */
    OTHER("合同约定的其他项目");

    private final String label;

    ComponentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
