package cn.changxiao.property.bundle;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of a bundle that exists.
 *
 * @param on the first day on which the members belong to it, or do not any more
 * @param members who joins or leaves; none if it is dissolved, since all leave
 */
public record NewBundleChange(
        BusinessKey key,
        BundleChangeKind kind,
        BundleId bundle,
        LocalDate on,
        List<BundleBasis> members,
        String reason) {

    public NewBundleChange {
        reason = reason.strip();
        members = List.copyOf(members);
        NewBundle.requireEachOnce(members);
        NewBundle.requireShort(reason);
        if (kind == BundleChangeKind.FORM) {
            throw new InvalidValue("新的打包组请从“新建打包组”提出。");
        }
        if (kind == BundleChangeKind.DISSOLVE && (!members.isEmpty() || reason.isEmpty())) {
            throw new InvalidValue("解散须写明原因，各小区一并退出，不必逐个填写。");
        }
        if (kind != BundleChangeKind.DISSOLVE && members.isEmpty()) {
            throw new InvalidValue("请至少勾选一个小区。");
        }
    }
}
