package cn.changxiao.app.console.fund;

import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.property.certificate.CertificateView;
import java.util.List;
import java.util.Optional;

/** The application form; the buildings and certificates are there once the compound is chosen. */
public record WithdrawalFormPage(
        String key,
        List<CompoundFund> compounds,
        Optional<CompoundFund> chosen,
        List<BuildingChoice> buildings,
        List<CertificateView> certificates) {}
