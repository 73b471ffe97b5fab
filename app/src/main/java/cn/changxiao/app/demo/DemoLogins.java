package cn.changxiao.app.demo;

import cn.changxiao.property.party.Role;
import java.util.List;

/** The log-ins of the demo city: one for each role, and a second where one person's work needs another's check. */
public final class DemoLogins {

    /** The same for all of them; the demo city holds nothing real. */
    public static final String PASSWORD = "changxiao-demo";

    /** The authority of the whole city; the other one is that of the central county. */
    static final DemoLogin CITY_HOUSING = new DemoLogin("housing", Role.HOUSING_AUTHORITY, "苟明远", "市住建局：全市收缴率，只读");

    private static final List<DemoLogin> ALL = List.of(
            new DemoLogin("street", Role.STREET_OFFICE, "秦晓兰", "凯旋路街道：收缴率看板"),
            new DemoLogin("street2", Role.STREET_OFFICE, "蒲立新", "凯旋路街道：验收与移交"),
            CITY_HOUSING,
            new DemoLogin("housing2", Role.HOUSING_AUTHORITY, "景秀梅", "船山区住建局：全区收缴率，只读"),
            new DemoLogin("company", Role.PROPERTY_COMPANY, "唐佳怡", "物业公司：出账制单、收款"),
            new DemoLogin("company2", Role.PROPERTY_COMPANY, "罗建国", "物业公司：出账复核"),
            new DemoLogin("fallback", Role.FALLBACK_MANAGER, "补小红", "托底服务：出账制单、收款"),
            new DemoLogin("fallback2", Role.FALLBACK_MANAGER, "税成永", "托底服务：出账复核"),
            new DemoLogin("committee", Role.OWNERS_COMMITTEE, "何素珍", "业委会：组织表决、维修资金使用申请"),
            new DemoLogin("committee2", Role.OWNERS_COMMITTEE, "邓国栋", "业委会：复核公示、维修资金使用审批"),
            new DemoLogin("custodian", Role.FUND_CUSTODIAN, "谢雨涵", "维修资金代管：记账、拨付制单"),
            new DemoLogin("custodian2", Role.FUND_CUSTODIAN, "马忠诚", "维修资金代管：复核"),
            new DemoLogin("water", Role.OPERATOR, "陈涛", "供水单位：设施接管"),
            new DemoLogin("power", Role.OPERATOR, "黄磊", "供电单位：设施接管"),
            new DemoLogin("gas", Role.OPERATOR, "廖芳", "燃气单位：设施接管"),
            new DemoLogin("owner", Role.OWNER, "张𠅤", "业主：投票、账单与维修资金余额"),
            new DemoLogin("admin", Role.ADMINISTRATOR, "管理员", "系统管理：导入、机构与用户"));

    private DemoLogins() {}

    /** In the order in which a visitor would try them. */
    public static List<DemoLogin> all() {
        return ALL;
    }
}
