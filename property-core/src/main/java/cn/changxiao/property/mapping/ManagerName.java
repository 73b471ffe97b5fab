package cn.changxiao.property.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What remains of a manager's name without its legal form, place and trade, so that 山东保利物业管理有限公司 and
 * 保利物业 stand in one group. A group is a proposal to look at: nothing is merged because of it.
 */
final class ManagerName {

    private static final List<String> NO_MANAGER = List.of("无物业", "代管", "自管", "业主自", "居委会", "街道办");
    private static final Pattern BRANCH = Pattern.compile("(\\p{L}{2,4}?(省|市|区)?)?(分公司|项目部|管理处)$");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|集团|有限|责任|公司|企业|总)+");
    private static final Pattern TRADE = Pattern.compile("(物业|管理|服务|发展|经营|社区|生活|城市)");
    private static final Pattern PLACE = Pattern.compile("^\\p{L}{2,3}?(省|市)|^(山东|济南|四川|遂宁|中国)");
    private static final int SHORTEST_GROUP = 2;

    private ManagerName() {}

    /** The group of a published name; nothing when the text names no manager. */
    static Optional<String> group(String published) {
        String name = published.replaceAll("\\s|[（(][^）)]*[）)]", "").strip();
        if (name.isEmpty() || NO_MANAGER.stream().anyMatch(published::contains)) {
            return Optional.empty();
        }
        String core = BRANCH.matcher(name).replaceFirst("");
        core = LEGAL_FORM.matcher(core).replaceAll("");
        core = TRADE.matcher(core).replaceAll("");
        String bare = PLACE.matcher(core).replaceFirst("");
        String best = bare.length() >= SHORTEST_GROUP ? bare : core;
        return Optional.of(best.length() >= SHORTEST_GROUP ? best : name);
    }
}
