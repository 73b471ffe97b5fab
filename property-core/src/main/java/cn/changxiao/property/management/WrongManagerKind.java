package cn.changxiao.property.management;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.organisation.OrganisationSummary;
import java.io.Serial;

/** The form of management cannot be given to an organisation of this kind. */
public final class WrongManagerKind extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongManagerKind(ManagementMode mode, OrganisationSummary manager) {
        super(
                Kind.INVALID,
                "“%s”不能交给%s“%s”，请选择相应类别的机构。"
                        .formatted(mode.label(), manager.kind().label(), manager.name()));
    }
}
