package cn.changxiao.app.console.bundle;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleBasis;
import cn.changxiao.property.bundle.BundleChangeKind;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.NewBundle;
import cn.changxiao.property.bundle.NewBundleChange;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.util.List;

/** Reads the forms of bundles; every ticked compound has its basis in its own row. */
final class BundleForm {

    private BundleForm() {}

    static NewBundle bundle(FormFields fields) {
        return new NewBundle(
                key(fields),
                fields.required("name", "打包组名称"),
                fields.text("community"),
                new OrganisationId(fields.id("organisation", "管理单位")),
                fields.day("from", "起始日"),
                members(fields),
                fields.text("reason"));
    }

    static NewBundleChange change(BundleId bundle, FormFields fields) {
        return new NewBundleChange(
                key(fields),
                fields.choice(BundleChangeKind.class, "change", "变更事项"),
                bundle,
                fields.day("on", "变更日"),
                members(fields),
                fields.text("reason"));
    }

    private static BusinessKey key(FormFields fields) {
        return new BusinessKey("bundle-form:" + fields.required("key", "业务编号"));
    }

    private static List<BundleBasis> members(FormFields fields) {
        return fields.ticked("member-").stream()
                .map(id -> new BundleBasis(
                        new CompoundId(id),
                        fields.choice(BasisKind.class, "kind-" + id, "依据的种类"),
                        fields.required("basis-" + id, "所选每个小区的依据")))
                .toList();
    }
}
