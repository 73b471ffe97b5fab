package cn.changxiao.app.console.registry;

import cn.changxiao.property.importing.ImportSummary;
import cn.changxiao.property.importing.ManagerGroup;
import java.util.List;

/** The viewer's imports, and the managers that sources have proposed. */
public record ImportListPage(List<ImportSummary> files, List<ManagerGroup> managers) {}
