"""A site whose certificate does not hold is not read; one whose certificate does, under a CA file of the user, is."""

import datetime as dt
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.crawl.hostile.newspaper import newspaper
from tests.crawl.hostile.running import Crawl, crawl

pytestmark = pytest.mark.hostile

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who signs."""

    key: ec.EllipticCurvePrivateKey
    name: x509.Name
    certificate: x509.Certificate


def named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def built(
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    signer: Authority | None,
    *,
    hosts: tuple[x509.GeneralName, ...] = (),
    until: dt.timedelta = DAY,
    is_authority: bool = False,
) -> x509.Certificate:
    now = dt.datetime.now(dt.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(signer.name if signer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 9 * DAY)
        .not_valid_after(now + until)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if hosts:
        builder = builder.add_extension(x509.SubjectAlternativeName(hosts), critical=False)
    return builder.sign(signer.key if signer else key, hashes.SHA256())


def authority() -> Authority:
    key, name = ec.generate_private_key(ec.SECP256R1()), named("The authority of this test")
    return Authority(key=key, name=name, certificate=built(name, key, None, is_authority=True))


def context(folder: Path, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> ssl.SSLContext:
    file = folder / "site.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(file)
    return made


THIS = (x509.IPAddress(ipaddress.ip_address("127.0.0.1")),)
ANOTHER = (x509.IPAddress(ipaddress.ip_address("127.0.0.2")), x509.DNSName("paper.example"))


def crawled(
    folder: Path, hosts: tuple[x509.GeneralName, ...], until: dt.timedelta = DAY, *, is_trusted: bool = True
) -> Crawl:
    signer, key = authority(), ec.generate_private_key(ec.SECP256R1())
    certificate = built(named("127.0.0.1"), key, signer, hosts=hosts, until=until)
    file = folder / "authority.pem"
    file.write_bytes(signer.certificate.public_bytes(serialization.Encoding.PEM))
    environment = {"SSL_CERT_FILE": str(file)} if is_trusted else {}
    tls = context(folder, certificate, key)
    return crawl(newspaper({}, good=1), folder / "out", tls=tls, environment=environment)


def test_a_certificate_under_an_authority_of_the_user_is_taken(tmp_path: Path) -> None:
    result = crawled(tmp_path, THIS)
    assert (result.status, len(result.records)) == (0, 1), result.messages


@pytest.mark.parametrize(
    ("hosts", "until", "is_trusted"),
    [
        pytest.param(THIS, DAY, False, id="signed by nobody that is known"),
        pytest.param(ANOTHER, DAY, True, id="of another host"),
        pytest.param(THIS, -DAY, True, id="out of date"),
    ],
)
def test_a_certificate_that_does_not_hold_is_refused_and_that_is_said(
    hosts: tuple[x509.GeneralName, ...], until: dt.timedelta, is_trusted: bool, tmp_path: Path
) -> None:
    result = crawled(tmp_path, hosts, until, is_trusted=is_trusted)
    assert result.server.asked == []
    assert result.status == 1
    assert "certificate not valid" in result.messages
