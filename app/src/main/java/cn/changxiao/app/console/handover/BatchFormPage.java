package cn.changxiao.app.console.handover;

import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.organisation.OrganisationSummary;
import java.util.List;

/**
 * The form of a new batch: the facilities of one compound that can still be handed over, the operators, and the
 * owners' decisions to hand over. */
public record BatchFormPage(
        CompoundSummary compound,
        List<FacilityRegister.Line> facilities,
        List<OrganisationSummary> operators,
        List<CertificateView> certificates,
        String number) {}
