#!/usr/bin/env bash
# The publish primitive on real CIFS, NFS 4.1, FAT and exFAT: Debian's kernel in a QEMU guest, smbd and ganesha here on loopback. The guest
# has no image: its root is this machine's, read-only, with a RAM disk over it. Takes some minutes (emulated processor).
set -euo pipefail
cd "$(dirname "$0")/../../.."

programs=build/dev
[[ -x $programs/conformance ]] || programs=build
program=$(realpath "$programs/conformance")
work=$(mktemp -d)
pids=()
finish() {
    local pid
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT

./deploy/install-packages guest >"$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }

# --- a kernel, unpacked only ------------------------------------------------------------------------------------------
kernel=${KATABOARD_GUEST_KERNEL:-build/guest-kernel}
if ! compgen -G "$kernel/boot/vmlinuz-*" >/dev/null; then
    mkdir -p "$work/deb" "$kernel"
    package=$(apt-cache depends linux-image-amd64 | sed -n 's/.*Depends: \(linux-image-[0-9].*\)/\1/p' | head -n 1)
    (cd "$work/deb" && apt-get download "$package" >/dev/null 2>&1)
    dpkg-deb -x "$work/deb/"*.deb "$kernel"
fi
vmlinuz=$(compgen -G "$kernel/boot/vmlinuz-*" | head -n 1)
version=${vmlinuz##*/vmlinuz-}
[[ -f $kernel/lib/modules/$version/modules.dep ]] || depmod -b "$kernel" "$version"

# --- an initramfs: busybox, and the modules that are asked for, in the order they need each other ---------------------
root=$work/initramfs
mkdir -p "$root"/{bin,proc,sys,dev,host,upper,new,modules}
cp "$(command -v busybox)" "$root/bin/busybox"
modules_of() {
    local name=$1 line
    line=$(grep -m1 "/${name//-/[-_]}\.ko[^:]*:" "$kernel/lib/modules/$version/modules.dep") || return 0
    local own=${line%%:*} needs=${line#*:}
    local -a all
    read -ra all <<<"$needs"
    for ((i = ${#all[@]} - 1; i >= 0; i--)); do echo "${all[i]}"; done
    echo "$own"
}
for name in virtio_pci 9pnet_virtio 9p overlay virtio_net virtio_blk vfat exfat nls_cp437 nls_ascii nls_utf8 nls_iso8859-1 \
    cifs ghash-generic seqiv md5 hmac cmac sha512_generic sha256_generic ccm gcm aes_generic ctr ecb nfsv4 nfs; do
    modules_of "$name"
done | awk '!seen[$0]++' >"$work/modules"
n=100
while read -r module; do
    cp "$kernel/lib/modules/$version/$module" "$root/modules/$((n++))-${module##*/}"
done <"$work/modules"

cat >"$root/init" <<'INIT'
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
for module in /modules/*; do insmod "$module" 2>/dev/null; done
ifconfig lo 127.0.0.1 up
ifconfig eth0 10.0.2.15 netmask 255.255.255.0 up
route add default gw 10.0.2.2
mount -t 9p -o trans=virtio,version=9p2000.L,ro host /host
mount -t tmpfs tmpfs /upper
mkdir /upper/up /upper/work
mount -t overlay -o lowerdir=/host,upperdir=/upper/up,workdir=/upper/work overlay /new
mount -t devtmpfs devtmpfs /new/dev
mount -t proc proc /new/proc
mkdir -p /new/mnt/cifs /new/mnt/nfs /new/mnt/vfat /new/mnt/exfat
look() {
    kind=$1; shift
    echo; echo "### $kind"
    if mount "$@" /new/mnt/$kind; then
        mkdir -p /new/mnt/$kind/here
        chroot /new PROGRAM /mnt/$kind/here
        status=$?
        echo; echo "### $kind status $status"
        umount /new/mnt/$kind
    else
        echo; echo "### $kind status mount"
        dmesg | tail -n 8
    fi
}
look cifs -t cifs -o ip=10.0.2.2,port=SMB_PORT,username=root,password=kata,vers=3.1.1 //10.0.2.2/kata
look nfs -t nfs4 -o vers=4.1,addr=10.0.2.2,clientaddr=10.0.2.15,port=NFS_PORT,sec=sys,soft,timeo=100 10.0.2.2:/kata
look vfat -t vfat -o utf8=1 /dev/vda
look exfat -t exfat /dev/vdb
echo "### end"
poweroff -f
INIT
smb_port=${SMB_PORT:-14450}
nfs_port=${NFS_PORT:-12049}
sed -i "s|PROGRAM|$program|; s|SMB_PORT|$smb_port|; s|NFS_PORT|$nfs_port|" "$root/init"
chmod +x "$root/init"
(cd "$root" && find . | cpio -o -H newc 2>/dev/null | gzip -1) >"$work/initramfs.gz"

# --- servers on loopback, and two sticks ------------------------------------------------------------------------------
mkdir -p "$work/smb" "$work/smb-private" "$work/nfs"
chmod 700 "$work/smb-private"
cat >"$work/smb.conf" <<SMB
[global]
server role = standalone server
interfaces = lo
bind interfaces only = yes
smb ports = $smb_port
server min protocol = SMB3
private dir = $work/smb-private
lock directory = $work/smb-private
state directory = $work/smb-private
cache directory = $work/smb-private
pid directory = $work/smb-private
ncalrpc dir = $work/smb-private
load printers = no
disable spoolss = yes
[kata]
path = $work/smb
read only = no
SMB
printf 'kata\nkata\n' | smbpasswd -c "$work/smb.conf" -s -a root >/dev/null
# It ends its whole process group with itself: give it one of its own.
setsid smbd -F --no-process-group -s "$work/smb.conf" --debug-stdout >"$work/smbd.log" 2>&1 &
pids+=($!)
cat >"$work/ganesha.conf" <<NFS
NFS_CORE_PARAM { NFS_Port = $nfs_port; Protocols = 4; Bind_addr = 127.0.0.1; Enable_NLM = false; Enable_RQUOTA = false; }
NFSv4 { Graceless = true; Minor_Versions = 1; RecoveryRoot = $work/nfs-recovery; }
EXPORT { Export_Id = 1; Path = $work/nfs; Pseudo = /kata; Access_Type = RW; Squash = None; SecType = sys; FSAL { Name = VFS; } }
NFS
mkdir -p "$work/nfs-recovery"
ganesha.nfsd -F -f "$work/ganesha.conf" -L "$work/ganesha.log" -p "$work/ganesha.pid" >"$work/ganesha.out" 2>&1 &
pids+=($!)
truncate -s 64M "$work/vfat.img" "$work/exfat.img"
mkfs.vfat "$work/vfat.img" >/dev/null
mkfs.exfat "$work/exfat.img" >/dev/null

# --- the guest --------------------------------------------------------------------------------------------------------
timeout 900 qemu-system-x86_64 -M q35 -accel tcg,thread=multi -cpu Nehalem -smp 1 -m 768 -nographic -no-reboot \
    -kernel "$vmlinuz" -initrd "$work/initramfs.gz" -append "console=ttyS0 quiet panic=-1" \
    -virtfs local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap \
    -netdev user,id=net -device virtio-net-pci,netdev=net \
    -drive file="$work/vfat.img",format=raw,if=virtio -drive file="$work/exfat.img",format=raw,if=virtio \
    >"$work/guest.log" 2>&1 </dev/null || true
tr -d '\r' <"$work/guest.log" | sed -n '/### cifs/,$p'

failed=()
for kind in cifs nfs vfat exfat; do
    tr -d '\r' <"$work/guest.log" | grep -q "^### $kind status 0$" || failed+=("$kind")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    tail -n 5 "$work/smbd.log" "$work/ganesha.log" 2>/dev/null || true
    echo "these do not behave as publish needs it: ${failed[*]}"
    exit 1
fi
echo "cifs, nfs, vfat and exfat in Debian's kernel $version behave as publish needs it"
