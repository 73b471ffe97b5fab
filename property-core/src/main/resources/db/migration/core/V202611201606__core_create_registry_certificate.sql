-- Certificates as other modules refer to them; what they permit is asked of SpendCertificate.
CREATE VIEW registry_certificate AS
SELECT c.certificate_id, c.certificate_number, c.compound_id, c.subject, c.proposal
FROM certificate_issued c;
