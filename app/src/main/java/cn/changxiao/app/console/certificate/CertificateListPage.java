package cn.changxiao.app.console.certificate;

import cn.changxiao.property.certificate.CertificateView;
import java.time.LocalDate;
import java.util.List;

/** The newest certificates that the viewer may see, as they stand today. */
public record CertificateListPage(List<CertificateView> certificates, LocalDate today) {

    public CertificatePage page(CertificateView certificate) {
        return new CertificatePage(certificate, today);
    }
}
