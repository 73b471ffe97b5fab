package cn.changxiao.fund.topup;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;

/** The owners of a compound have decided to top up, and until when it shall be done. */
public record TopUpOrder(BusinessKey key, CompoundId compound, CertificateNumber certificate, LocalDate dueOn) {}
