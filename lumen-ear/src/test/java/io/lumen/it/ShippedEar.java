package io.lumen.it;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that ships, taken from disk, with two modules more: the tests, and what they need on the inside. */
final class ShippedEar {
    private static final String APPLICATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>lumen</application-name>
              <module><ejb>lumen-ejb.jar</ejb></module>
              <module><web><web-uri>lumen-web.war</web-uri><context-root>/</context-root></web></module>
              <module><ejb>inside.jar</ejb></module>
              <module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>
            </application>
            """;

    /** Guards find their implementation through the class loader of the calling thread, which is the tests' here. */
    private static final String SAME_MODULES_AS_THE_DOORS = "Manifest-Version: 1.0\nDependencies: io.smallrye.fault-tolerance services\n";

    private ShippedEar() {}

    static EnterpriseArchive with(Class<?>... tests) {
        JavaArchive inside = ShrinkWrap.create(JavaArchive.class, "inside.jar")
                .addClasses(RecordingChannel.class, TenantRows.class, AbsentDirectory.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addClass(Awaiting.class)
                .setManifest(new StringAsset(SAME_MODULES_AS_THE_DOORS))
                .addAsLibraries(archiveOf(org.assertj.core.api.Assertions.class), archiveOf(org.awaitility.Awaitility.class), archiveOf(org.hamcrest.Matcher.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/lumen.ear"))
                .addAsModule(inside)
                .addAsModule(Testable.archiveToTest(war))
                .setApplicationXML(new StringAsset(APPLICATION));
    }

    private static File archiveOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
