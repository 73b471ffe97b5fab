package cn.changxiao.app.console.bundle;

import cn.changxiao.property.bundle.BundleChange;
import cn.changxiao.property.bundle.BundleSummary;
import java.util.List;

/**
 * All bundles the viewer sees and what waits.
 *
 * @param viewer the user, who cannot confirm the own proposals
 * @param isOffice whether the viewer may propose and confirm
 */
public record BundleListPage(List<BundleSummary> bundles, List<BundleChange> waiting, long viewer, boolean isOffice) {}
