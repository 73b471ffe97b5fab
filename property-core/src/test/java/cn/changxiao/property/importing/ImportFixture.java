package cn.changxiao.property.importing;

import cn.changxiao.property.mapping.Datum;
import cn.changxiao.property.mapping.ImportField;
import cn.changxiao.property.mapping.ImportMapping;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** Takes a file from upload to confirmation as the wizard does. */
@Singleton
class ImportFixture {

    static final Map<String, ImportField> COLUMNS = Map.ofEntries(
            Map.entry("编号", ImportField.KEY),
            Map.entry("小区名", ImportField.NAME),
            Map.entry("地址", ImportField.ADDRESS),
            Map.entry("地址链", ImportField.IGNORED),
            Map.entry("经纬度", ImportField.COORDINATES),
            Map.entry("建筑年代", ImportField.BUILT_YEAR),
            Map.entry("建筑类型", ImportField.BUILDING_TYPE),
            Map.entry("物业费用", ImportField.FEE),
            Map.entry("物业公司", ImportField.MANAGER),
            Map.entry("楼栋总数", ImportField.BUILDINGS),
            Map.entry("房屋总数", ImportField.HOUSEHOLDS));

    private final UploadFile uploadFile;
    private final PreviewImport previewImport;
    private final ConfirmImport confirmImport;

    ImportFixture(UploadFile uploadFile, PreviewImport previewImport, ConfirmImport confirmImport) {
        this.uploadFile = uploadFile;
        this.previewImport = previewImport;
        this.confirmImport = confirmImport;
    }

    FileId uploaded(String source, byte[] content) {
        return uploadFile.upload(
                Viewer.service(),
                new UploadFile.NewFile(source, source + ".csv", ImportKind.COMPOUND),
                new ByteArrayInputStream(content));
    }

    ImportSummary preview(FileId file, ImportMapping mapping) {
        return previewImport.preview(Viewer.service(), file, mapping);
    }

    ImportSummary confirmed(ImportMapping mapping, byte[] content) {
        FileId file = uploaded(mapping.source(), content);
        preview(file, mapping);
        return confirmImport.confirm(Viewer.service(), file);
    }

    static ImportMapping mapping(String source, String place) {
        return new ImportMapping(source, "jinan", Datum.BD_09, place, COLUMNS);
    }
}
