package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.OrganisationId;
import java.util.Optional;

/** Reads the form of a management agreement; without an end it is open. */
final class AgreementForm {

    private AgreementForm() {}

    static NewAgreement read(CompoundId compound, FormFields fields) {
        Optional<OrganisationId> manager = fields.text("organisation").isEmpty()
                ? Optional.empty()
                : Optional.of(new OrganisationId(fields.id("organisation", "管理机构")));
        return new NewAgreement(
                new BusinessKey(fields.required("key", "业务编号")),
                compound,
                fields.choice(ManagementMode.class, "mode", "管理方式"),
                manager,
                fields.choice(FeeBasis.class, "feeBasis", "收费方式"),
                fields.day("from", "起始日"),
                fields.optionalDay("until", "终止日").orElse(NewAgreement.OPEN_END),
                fields.text("reason"),
                CertificateNumber.ifGiven(fields.text("certificate")));
    }
}
