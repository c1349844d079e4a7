"""Which addresses may be fetched."""

import pytest

from newsbot.safety import Allowance, is_public, literal, refusal

ALLOWED = Allowance.parsed(["127.0.0.1:8000", "[::1]:8000", "intranet.example:80"])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/x",
        "http://[::1]:8000/",
        "http://intranet.example/",
        "https://www.nknews.org/feed/",
        "http://93.184.216.34/",
        "http://[2606:4700::1]/",
        "http://[64:ff9b::5db8:d822]/",
        "https://münchen.example/",
        "https://under_score.example:8443/x",
        "http://127.0.0.1.:8000/final-dot",
    ],
)
def test_public_and_allowed_addresses_may_be_fetched(url: str) -> None:
    assert refusal(url, ALLOWED) is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        pytest.param("http://127.0.0.1:8001/", "not a public address", id="another port"),
        pytest.param("http://127.0.0.2:8000/", "not a public address", id="another loopback address"),
        pytest.param("http://2130706433:8000/", "not a public address", id="decimal"),
        pytest.param("http://0x7f000001:8000/", "not a public address", id="hexadecimal"),
        pytest.param("http://0177.0.0.1:8000/", "not a public address", id="octal"),
        pytest.param("http://127.1:8000/", "not a public address", id="short"),
        pytest.param("http://[::ffff:127.0.0.1]:8000/", "not a public address", id="IPv6-mapped"),
        pytest.param("http://[64:ff9b::7f00:1]/", "not a public address", id="NAT64"),
        pytest.param("http://localhost:8000/", "not a public address", id="localhost"),
        pytest.param("http://localhost.:8000/", "not a public address", id="localhost with final dot"),
        pytest.param("http://printer.local/", "not a public address", id="local name"),
        pytest.param("http://169.254.169.254/latest/", "not a public address", id="cloud metadata"),
        pytest.param("http://10.0.0.1/", "not a public address", id="private"),
        pytest.param("http://0/", "not a public address", id="zero"),
        pytest.param("http://0.0.0.0:8000/", "not a public address", id="any address"),
        pytest.param("http://[::]:8000/", "not a public address", id="any address, IPv6"),
        pytest.param("http://[::127.0.0.1]/", "not a public address", id="IPv4-compatible"),
        pytest.param("http://[::ffff:0:127.0.0.1]/", "not a public address", id="IPv4-translated"),
        pytest.param("http://[2002:7f00:1::]/", "not a public address", id="6to4"),
        pytest.param("http://[2001:0:5ef5:79fd::80ff:fffe]/", "not a public address", id="Teredo"),
        pytest.param("http://[64:ff9b:1::7f00:1]/", "not a public address", id="NAT64 of a network"),
        pytest.param("http://[2606:4700::5efe:7f00:1]/", "not a public address", id="ISATAP"),
        pytest.param("http://[fe80::1%25eth0]/", "not a public address", id="link-local with zone"),
        pytest.param("http://[fc00::1]/", "not a public address", id="unique local"),
        pytest.param("http://[fec0::1]/", "not a public address", id="site-local"),
        pytest.param("http://[ff02::1]/", "not a public address", id="multicast, IPv6"),
        pytest.param("http://224.0.0.1/", "not a public address", id="multicast"),
        pytest.param("http://100.64.0.1/", "not a public address", id="shared"),
        pytest.param("http://192.88.99.1/", "not a public address", id="6to4 relay"),
        pytest.param("http://255.255.255.255/", "not a public address", id="broadcast"),
        pytest.param("http://127.0.0.1.:8001/", "not a public address", id="final dot"),
        pytest.param("http://１２７.０.０.１/", "not a public address", id="full-width digits"),
        pytest.param("http://127。0。0。1/", "not a public address", id="ideographic dots"),
        pytest.param("http://%31%32%37.0.0.1/", "not a public address", id="percent-encoded host"),
        pytest.param("http://ⓛocalhost/", "not a public address", id="circled letter"),
        pytest.param("http://LOCALHOST/", "not a public address", id="upper case"),
        pytest.param("http://ip6-localhost/", "not a public address", id="other name of this machine"),
        pytest.param("http://a.localhost/", "not a public address", id="below localhost"),
        pytest.param("http://good.example\\@127.0.0.1/", "user name", id="backslash"),
        pytest.param("http://127.0.0.1:8001\\.good.example/", "cannot be parsed", id="backslash behind a port"),
        pytest.param("http://a b.example/", "cannot be parsed", id="space in the host"),
        pytest.param("http://a\x01.example/", "cannot be parsed", id="control character in the host"),
        pytest.param("http://a.example:0/", "cannot be parsed", id="port 0"),
        pytest.param("http://user:pw@a.example/", "user name", id="userinfo of a public host"),
        pytest.param("http://99999999999/", "not a public address", id="a number that is no address"),
        pytest.param("http://user@127.0.0.1:8000/", "user name", id="userinfo"),
        pytest.param("file:///etc/passwd", "only http and https", id="file"),
        pytest.param("javascript:alert(1)", "only http and https", id="javascript"),
        pytest.param("http:///x", "no host", id="no host"),
        pytest.param("http://a:99999/", "cannot be parsed", id="bad port"),
    ],
)
def test_an_address_is_refused_with_its_reason(url: str, words: str) -> None:
    assert words in (refusal(url, ALLOWED) or "")


def test_a_refusal_names_the_option_that_lifts_it() -> None:
    assert "--allow 127.0.0.1:8080" in (refusal("http://127.0.0.1:8080/", Allowance()) or "")


@pytest.mark.parametrize("text", ["127.0.0.1", "host:", ":80", "host:0", "host:70000", "host:x", ""])
def test_an_allowance_that_is_not_host_and_port_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="is not HOST:PORT"):
        Allowance.parsed([text])


def test_names_are_no_literal_addresses() -> None:
    assert (literal("example.com"), literal("1.example"), literal("[::1]")) == (None, None, "::1")


def test_garbage_is_not_public() -> None:
    assert not is_public("example.com")
